import type { Lens, Template } from '@coreflect/workshop'
import { attentiveListening } from './frameworks/attentive-listening.ts'
import type { Framework } from './frameworks/framework.ts'
import { peerSupport } from './frameworks/peer-support.ts'
import { fourTasks } from './lenses/four-tasks.ts'
import { hopeFear } from './lenses/hope-fear.ts'
import { plain } from './lenses/plain.ts'
import { tally } from './lenses/tally.ts'
import { threeShifts } from './lenses/three-shifts.ts'
import { conf90 } from './workshops/conf-90.ts'
import { trio45 } from './workshops/trio-45.ts'

export type { Framework, FrameworkIdea } from './frameworks/framework.ts'

/** The built-in workshops. Each one passes `templateSchema`; ids are unique and never change once published. */
export const templates: readonly Template[] = [trio45, conf90]

/** The built-in lenses. Each one passes `lensSchema`; ids and the ids of their kinds are unique and never change once published. */
export const lenses: readonly Lens[] = [plain, fourTasks, threeShifts, hopeFear, tally]

/** The words of methods, as data that nothing else depends on. */
export const frameworks: readonly Framework[] = [attentiveListening, peerSupport]
