import type { Template } from '@coreflect/workshop'
import { day3 } from './day-3.ts'
import { days1And2 } from './days-1-2.ts'
import { planningHalfDay } from './planning.ts'

/** The half-day of planning and the three days, in their order. */
export const planningPlus3: readonly Template[] = [planningHalfDay, ...days1And2, day3]
