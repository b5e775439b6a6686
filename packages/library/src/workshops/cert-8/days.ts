import type { Template } from '@coreflect/workshop'
import { days1And2 } from './days-1-2.ts'
import { days3And4 } from './days-3-4.ts'
import { days5And6 } from './days-5-6.ts'
import { days7And8 } from './days-7-8.ts'

/** The eight days, in their order. */
export const cert8: readonly Template[] = [...days1And2, ...days3And4, ...days5And6, ...days7And8]
