import type { LucideProps } from 'lucide-solid'
import arrowLeft from 'lucide-solid/icons/arrow-left'
import check from 'lucide-solid/icons/check'
import circleAlert from 'lucide-solid/icons/circle-alert'
import cloudOff from 'lucide-solid/icons/cloud-off'
import ellipsis from 'lucide-solid/icons/ellipsis'
import hand from 'lucide-solid/icons/hand'
import info from 'lucide-solid/icons/info'
import listOrdered from 'lucide-solid/icons/list-ordered'
import minus from 'lucide-solid/icons/minus'
import notebookPen from 'lucide-solid/icons/notebook-pen'
import plus from 'lucide-solid/icons/plus'
import slidersHorizontal from 'lucide-solid/icons/sliders-horizontal'
import stickyNote from 'lucide-solid/icons/sticky-note'
import sun from 'lucide-solid/icons/sun'
import trash from 'lucide-solid/icons/trash'
import volume from 'lucide-solid/icons/volume-2'
import volumeOff from 'lucide-solid/icons/volume-x'
import x from 'lucide-solid/icons/x'
import type { JSX } from 'solid-js'

/** A drawn sign. Give it `aria-hidden="true"` beside words; a button that shows it alone has its label from IconButton. */
export type Icon = (props: LucideProps) => JSX.Element

// One file each keeps 1,700 icons out of the build. Their types are read as CommonJS under `nodenext`, whose default export
// would be a namespace; what the bundler gives is the component itself.
export const ArrowLeft = arrowLeft as unknown as Icon
export const Check = check as unknown as Icon
export const CircleAlert = circleAlert as unknown as Icon
export const CloudOff = cloudOff as unknown as Icon
export const Ellipsis = ellipsis as unknown as Icon
export const Hand = hand as unknown as Icon
export const Info = info as unknown as Icon
export const ListOrdered = listOrdered as unknown as Icon
export const Minus = minus as unknown as Icon
export const NotebookPen = notebookPen as unknown as Icon
export const Plus = plus as unknown as Icon
export const SlidersHorizontal = slidersHorizontal as unknown as Icon
export const StickyNote = stickyNote as unknown as Icon
export const Sun = sun as unknown as Icon
export const Trash = trash as unknown as Icon
export const Volume = volume as unknown as Icon
export const VolumeOff = volumeOff as unknown as Icon
export const X = x as unknown as Icon
