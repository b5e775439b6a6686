import arrowDown from 'lucide-solid/icons/arrow-down'
import arrowLeft from 'lucide-solid/icons/arrow-left'
import arrowRight from 'lucide-solid/icons/arrow-right'
import arrowUp from 'lucide-solid/icons/arrow-up'
import circleMinus from 'lucide-solid/icons/circle-minus'
import circlePlus from 'lucide-solid/icons/circle-plus'
import lock from 'lucide-solid/icons/lock'
import move from 'lucide-solid/icons/move'
import look from 'lucide-solid/icons/palette'
import pencil from 'lucide-solid/icons/pencil'
import type { Icon } from '../ui/icons.ts'

// Typed as in ui/icons.ts, and for the same reason.
export const ArrowDown = arrowDown as unknown as Icon
export const ArrowLeft = arrowLeft as unknown as Icon
export const ArrowRight = arrowRight as unknown as Icon
export const ArrowUp = arrowUp as unknown as Icon
export const CircleMinus = circleMinus as unknown as Icon
export const CirclePlus = circlePlus as unknown as Icon
export const Lock = lock as unknown as Icon
export const Look = look as unknown as Icon
export const Move = move as unknown as Icon
export const Pencil = pencil as unknown as Icon
