import arrowDown from 'lucide-solid/icons/arrow-down'
import arrowLeft from 'lucide-solid/icons/arrow-left'
import arrowRight from 'lucide-solid/icons/arrow-right'
import arrowUp from 'lucide-solid/icons/arrow-up'
import grip from 'lucide-solid/icons/grip-vertical'
import maximize from 'lucide-solid/icons/maximize'
import move from 'lucide-solid/icons/move'
import pencil from 'lucide-solid/icons/pencil'
import redo from 'lucide-solid/icons/redo-2'
import spotlight from 'lucide-solid/icons/spotlight'
import undo from 'lucide-solid/icons/undo-2'
import ungroup from 'lucide-solid/icons/ungroup'
import zoomIn from 'lucide-solid/icons/zoom-in'
import zoomOut from 'lucide-solid/icons/zoom-out'
import type { Icon } from '../ui/icons.ts'

// Typed as in ui/icons.ts, and for the same reason.
export const ArrowDown = arrowDown as unknown as Icon
export const ArrowLeft = arrowLeft as unknown as Icon
export const ArrowRight = arrowRight as unknown as Icon
export const ArrowUp = arrowUp as unknown as Icon
export const Grip = grip as unknown as Icon
export const Maximize = maximize as unknown as Icon
export const Move = move as unknown as Icon
export const Pencil = pencil as unknown as Icon
export const Redo = redo as unknown as Icon
export const Spotlight = spotlight as unknown as Icon
export const Undo = undo as unknown as Icon
export const Ungroup = ungroup as unknown as Icon
export const ZoomIn = zoomIn as unknown as Icon
export const ZoomOut = zoomOut as unknown as Icon
