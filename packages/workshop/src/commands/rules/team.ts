import type { RulesFor } from '../rule.ts'
import type { teamSchemas } from '../schemas/team.ts'
import { handOver, leaveTeam, removeFacilitator } from '../team.ts'

export const teamRules: RulesFor<keyof typeof teamSchemas> = {
  'hand-over': { by: 'facilitator', apply: handOver },
  'leave-team': { by: 'facilitator', apply: leaveTeam },
  'remove-facilitator': { by: 'facilitator', apply: removeFacilitator },
}
