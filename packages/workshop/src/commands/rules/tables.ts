import type { RulesFor } from '../rule.ts'
import type { tableSchemas } from '../schemas/tables.ts'
import { serveGroup } from '../tables.ts'

export const tableRules: RulesFor<keyof typeof tableSchemas> = {
  'serve-group': { by: 'table', quiet: true, apply: serveGroup },
}
