import * as v from 'valibot'
import { activitySchemas } from './schemas/activities.ts'
import { arrivalSchemas } from './schemas/arrival.ts'
import { boardSchemas } from './schemas/boards.ts'
import { broadcastSchemas } from './schemas/broadcasts.ts'
import { closeSchemas } from './schemas/close.ts'
import { debriefSchemas } from './schemas/debrief.ts'
import { doingSchemas } from './schemas/doings.ts'
import { groupSchemas } from './schemas/groups.ts'
import { keepingSchemas } from './schemas/keeping.ts'
import { mediaSchemas } from './schemas/media.ts'
import { offerSchemas } from './schemas/offers.ts'
import { peopleSchemas } from './schemas/people.ts'
import { runningSchemas } from './schemas/running.ts'
import { showingSchemas } from './schemas/showing.ts'
import { signalSchemas } from './schemas/signals.ts'
import { tableSchemas } from './schemas/tables.ts'
import { teamSchemas } from './schemas/team.ts'
import { turnSchemas } from './schemas/turns.ts'
import { visitSchemas } from './schemas/visits.ts'

export { nameSchema } from './schemas/arrival.ts'

/** The schema of every command, by its `type`. Each family of commands has its schemas in a file of its own. */
export const commandSchemas = {
  ...arrivalSchemas,
  ...groupSchemas,
  ...activitySchemas,
  ...turnSchemas,
  ...showingSchemas,
  ...offerSchemas,
  ...debriefSchemas,
  ...closeSchemas,
  ...runningSchemas,
  ...teamSchemas,
  ...peopleSchemas,
  ...signalSchemas,
  ...broadcastSchemas,
  ...visitSchemas,
  ...tableSchemas,
  ...keepingSchemas,
  ...doingSchemas,
  ...mediaSchemas,
  ...boardSchemas,
} as const

/** Any command that may come over the wire; `type` is a kebab-case verb. */
export const commandSchema = v.variant('type', Object.values(commandSchemas))
export type Command = v.InferOutput<typeof commandSchema>
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>
