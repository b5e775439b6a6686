import { revealUnseen, shutBoards, writeUnseen } from '../boards.ts'
import type { RulesFor } from '../rule.ts'
import type { boardSchemas } from '../schemas/boards.ts'

export const boardRules: RulesFor<keyof typeof boardSchemas> = {
  'shut-boards': { by: 'facilitator', apply: shutBoards },
  'write-unseen': { by: 'facilitator', apply: writeUnseen },
  'reveal-unseen': { by: 'facilitator', apply: revealUnseen },
}
