import type { Framework, Lens, Template } from '@coreflect/workshop'
import { attentiveListening } from './frameworks/attentive-listening.ts'
import { peerSupport } from './frameworks/peer-support.ts'
import { fourTasks } from './lenses/four-tasks.ts'
import { hopeFear } from './lenses/hope-fear.ts'
import { plain } from './lenses/plain.ts'
import { tally } from './lenses/tally.ts'
import { threeShifts } from './lenses/three-shifts.ts'
import { cert8 } from './workshops/cert-8/days.ts'
import { coReflection90 } from './workshops/co-reflection-90.ts'
import { conf90 } from './workshops/conf-90.ts'
import { core5 } from './workshops/core-5/days.ts'
import { course120 } from './workshops/course-120/course.ts'
import { intro180 } from './workshops/intro-180.ts'
import { planningPlus3 } from './workshops/planning-plus-3/days.ts'
import { trio45 } from './workshops/trio-45.ts'

/**
 * The built-in workshops, a template for each session; those of one programme stand together in its order. Each one passes
 * `templateSchema`; ids are unique and never change once published.
 */
export const templates: readonly Template[] = [
  trio45,
  conf90,
  coReflection90,
  course120,
  intro180,
  ...planningPlus3,
  ...core5,
  ...cert8,
]

/** The built-in lenses. Each one passes `lensSchema`; ids and the ids of their kinds are unique and never change once published. */
export const lenses: readonly Lens[] = [plain, fourTasks, threeShifts, hopeFear, tally]

/** The words of methods, as data that nothing else depends on. */
export const frameworks: readonly Framework[] = [attentiveListening, peerSupport]
