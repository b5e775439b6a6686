import printer from 'lucide-solid/icons/printer'
import scissors from 'lucide-solid/icons/scissors'
import type { Icon } from '../ui/icons.ts'

// As in ui/icons.ts: read as CommonJS by the checker, the component itself by the bundler.
export const Printer = printer as unknown as Icon
export const Scissors = scissors as unknown as Icon
