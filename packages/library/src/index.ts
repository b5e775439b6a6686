import type { Template } from '@coreflect/workshop'
import { conf90 } from './workshops/conf-90.ts'
import { trio45 } from './workshops/trio-45.ts'

/** The built-in workshops. Each one passes `templateSchema`; ids are unique and never change once published. */
export const templates: readonly Template[] = [trio45, conf90]
