import arrowRight from 'lucide-solid/icons/arrow-right'
import copy from 'lucide-solid/icons/copy'
import download from 'lucide-solid/icons/download'
import eye from 'lucide-solid/icons/eye'
import eyeOff from 'lucide-solid/icons/eye-off'
import gripVertical from 'lucide-solid/icons/grip-vertical'
import keyboard from 'lucide-solid/icons/keyboard'
import monitor from 'lucide-solid/icons/monitor'
import pause from 'lucide-solid/icons/pause'
import pin from 'lucide-solid/icons/pin'
import play from 'lucide-solid/icons/play'
import type { Icon } from '../ui/icons.ts'

// As in ui/icons.ts: read as CommonJS by the checker, the component itself by the bundler.
export const ArrowRight = arrowRight as unknown as Icon
export const Copy = copy as unknown as Icon
export const Download = download as unknown as Icon
export const Eye = eye as unknown as Icon
export const EyeOff = eyeOff as unknown as Icon
export const GripVertical = gripVertical as unknown as Icon
export const Keyboard = keyboard as unknown as Icon
export const Monitor = monitor as unknown as Icon
export const Pause = pause as unknown as Icon
export const Pin = pin as unknown as Icon
export const Play = play as unknown as Icon
