import type { Command, View } from '@coreflect/workshop'

/** What a debrief board needs of the session that it belongs to: what its viewer sees of it, and a way to say something. */
export interface DebriefRoom {
  readonly view: () => View
  /** Resolves to whether it was done. */
  readonly send: (command: Command) => Promise<boolean>
}

/** Does this viewer lead the room, while it lives? */
export const leads = (room: DebriefRoom): boolean =>
  room.view().me.kind === 'facilitator' && room.view().session.state !== 'revisit'
