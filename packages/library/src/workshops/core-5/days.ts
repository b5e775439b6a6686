import type { Template } from '@coreflect/workshop'
import { day3 } from './day-3.ts'
import { days1And2 } from './days-1-2.ts'
import { days4And5 } from './days-4-5.ts'

/** The five days, in their order. */
export const core5: readonly Template[] = [...days1And2, day3, ...days4And5]
