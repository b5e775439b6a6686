import grip from 'lucide-solid/icons/grip-vertical'
import spotlight from 'lucide-solid/icons/spotlight'
import ungroup from 'lucide-solid/icons/ungroup'
import type { Icon } from '../ui/icons.ts'

// Typed as in ui/icons.ts, and for the same reason.
export const Grip = grip as unknown as Icon
export const Spotlight = spotlight as unknown as Icon
export const Ungroup = ungroup as unknown as Icon
