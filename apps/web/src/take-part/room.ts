import type { Command, View } from '@coreflect/workshop'
import { type Accessor, createContext, useContext } from 'solid-js'
import type { DebriefRoom } from '../board/debrief-room.ts'
import type { ProblemCode } from '../net/api.ts'
import type { Live } from '../net/live.ts'
import type { OwnPage } from './own-page.ts'

/** What every part of a participant's screen may reach: the live view, one's own page, and sending a command. */
export interface Room {
  readonly session: string
  readonly token: string
  readonly live: Live
  /** The view; parts are only drawn once it is there. */
  readonly view: Accessor<View>
  /** One's own page, null until it is opened. */
  readonly own: Accessor<OwnPage | null>
  /** Sends a command; null when it was done, else why not. */
  readonly send: (command: Command) => Promise<ProblemCode | null>
}

/** The room as boards and what is done with them know it. */
export const debriefRoom = ({ view, send }: Room): DebriefRoom => ({
  view,
  send: async (command) => (await send(command)) === null,
})

const RoomContext = createContext<Room>()
export const RoomProvider = RoomContext.Provider

/** The room around this part. Throws outside of one. */
export function useRoom(): Room {
  const room = useContext(RoomContext)
  if (room === undefined) throw new Error('Only parts of a participant’s screen may ask for the room')
  return room
}
