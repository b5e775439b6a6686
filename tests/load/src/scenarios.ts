import { coldOpen } from './scenarios/cold-open.ts'
import { kill } from './scenarios/kill.ts'
import { live } from './scenarios/live.ts'
import { memory } from './scenarios/memory.ts'
import { comeBack } from './scenarios/return.ts'
import { keepers, type Scenario } from './scenarios/scenario.ts'

const fifty = { rooms: 50, size: 6 }
const one = { rooms: 1, size: 300 }
const calm = { updates: 0.5, moves: 2 }
const lively = { updates: 1, moves: 4 }
const busy = { updates: 2, moves: 10 }

/** Everything that is done to the servers, by its name on the command line. */
export const scenarios: readonly Scenario[] = [
  live('50x6', '50 rooms of 6; each person 2 updates and 10 cursor moves a second', fifty, busy, [
    'y-websocket-own-client',
  ]),
  live('84x6', '84 rooms of 6; 2 updates and 15 cursor moves', { rooms: 84, size: 6 }, { updates: 2, moves: 15 }),
  live('120x6', '120 rooms of 6; the same', { rooms: 120, size: 6 }, { updates: 2, moves: 15 }),
  live('room-100', 'One room of 100; 2 updates and 10 cursor moves', { rooms: 1, size: 100 }, busy),
  live('room-300', 'One room of 300; 1 update and 4 cursor moves', one, lively),
  live('room-300-calm', 'One room of 300; 1 update every two seconds and 2 cursor moves', one, calm),
  memory('memory', '2,000 idle open boards of 100 notes', 2_000, 100),
  coldOpen('cold-open', 'First visit to a board with 50,000 updates behind it', 50_000),
  comeBack('fresh-50', '300 come at once to 50 rooms, with nothing', fifty, { withState: false, running: true }),
  comeBack('fresh-1', '300 come at once to one room, with nothing', one, { withState: false, running: true }),
  comeBack('return-50', '300 come back at once to 50 rooms, with all they had', fifty, {
    withState: true,
    running: true,
  }),
  comeBack('return-1', '300 come back at once to one room, with all they had', one, { withState: true, running: true }),
  comeBack('first-50', 'The same with nothing, to 50 rooms of a server that was just started', fifty, {
    withState: false,
    running: false,
  }),
  comeBack('first-1', 'The same with nothing, to one room of a server that was just started', one, {
    withState: false,
    running: false,
  }),
  comeBack('restart-50', 'The same with all they had, to 50 rooms of a server that was just started', fifty, {
    withState: true,
    running: false,
  }),
  comeBack('restart-1', 'The same with all they had, to one room of a server that was just started', one, {
    withState: true,
    running: false,
  }),
  kill('kill', 'Six write, the server is killed', [...keepers, 'hocuspocus-at-once'], 5),
]
