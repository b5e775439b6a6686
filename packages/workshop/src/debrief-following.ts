import { closedDots, closedPulse } from './ballots.ts'
import { pauseClock, resumeClock } from './clock.ts'
import type { Session } from './session.ts'

/** The script's clock stands still with all the others, and goes on with them. */
function withScriptClock(before: Session, after: Session, now: number): Session {
  if (after.script === null || before.state === after.state) return after
  const change = after.state === 'paused' ? pauseClock : before.state === 'paused' ? resumeClock : null
  return change === null ? after : { ...after, script: { ...after.script, clock: change(after.script.clock, now) } }
}

/** With another activity the script is over, and the room looks at something else. */
function withNextActivity(before: Session, after: Session): Session {
  if (before.current?.activity === after.current?.activity) return after
  return after.script === null && after.spotlight === null ? after : { ...after, script: null, spotlight: null }
}

/** At the end of a workshop nothing is asked any longer. What was taken back is looked for once more. */
function withClose(before: Session, after: Session): Session {
  if (before.state === 'revisit' || after.state !== 'revisit') return after
  return {
    ...after,
    script: null,
    spotlight: null,
    hands: [],
    dots: after.dots && closedDots(after.dots),
    pulses: after.pulses.map(closedPulse),
    pulseOn: null,
    leaving: after.withdrawn,
  }
}

/** What follows for the debrief from a change, whatever command it came by. */
export function debriefFollowing(before: Session, after: Session, now: number): Session {
  return withClose(before, withNextActivity(before, withScriptClock(before, after, now)))
}
