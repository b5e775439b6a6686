import gripVertical from 'lucide-solid/icons/grip-vertical'
import heartHandshake from 'lucide-solid/icons/heart-handshake'
import lock from 'lucide-solid/icons/lock'
import pin from 'lucide-solid/icons/pin'
import redo from 'lucide-solid/icons/redo-2'
import undo from 'lucide-solid/icons/undo-2'
import type { Icon } from '../ui/icons.ts'

// As in ui/icons.ts: read as CommonJS by the checker, the component itself by the bundler.
export const Grip = gripVertical as unknown as Icon
export const Care = heartHandshake as unknown as Icon
export const Lock = lock as unknown as Icon
export const Pin = pin as unknown as Icon
export const Redo = redo as unknown as Icon
export const Undo = undo as unknown as Icon
