import { openLobby, rename, startSession } from '../arrival.ts'
import type { RulesFor } from '../rule.ts'
import type { arrivalSchemas } from '../schemas/arrival.ts'

export const arrivalRules: RulesFor<keyof typeof arrivalSchemas> = {
  'open-lobby': { by: 'facilitator', apply: openLobby },
  'start-session': { by: 'facilitator', apply: startSession },
  rename: { by: 'person', apply: rename },
}
