import type { Circumstance } from './commands/outcome.ts'
import { debriefFollowing } from './debrief-following.ts'
import { elapse } from './elapse.ts'
import { differencesOf } from './group-changes.ts'
import { linesBetween, timeGiven } from './lines.ts'
import type { SeatToCome } from './room-facts.ts'
import type { Session } from './session.ts'
import { withSheets } from './sheets.ts'
import { turnOf } from './stretch.ts'
import { withNewcomersInDraft } from './suggestions.ts'

/** Whoever comes to a group in the middle of a turn takes the seat when that turn is over [G7]. */
function seatsToCome(before: Session, after: Session, now: number): readonly SeatToCome[] {
  return differencesOf(before, after).flatMap(({ group, came, isNew }) => {
    const turn = isNew || came.length === group.seats.length ? null : turnOf(after, group.id, now)
    return turn === null ? [] : came.map((person) => ({ person, group: group.id, turn }))
  })
}

/** Whoever comes while groups are being prepared is seated in the draft [G7]. */
function seated(before: Session, after: Session, now: number): Session {
  if (before.people === after.people || after.draft === null || before.draft !== after.draft) return after
  const known = new Set(before.people.map(({ id }) => id))
  const newcomers = after.people.map(({ id }) => id).filter((id) => !known.has(id))
  return newcomers.length === 0 ? after : withNewcomersInDraft(after, newcomers, now)
}

/** Groups that were given time have no wish for it any more; time that is taken back is not announced any longer. */
function withoutGranted(before: Session, after: Session, now: number): Session {
  if (before.rounds === after.rounds) return after
  const given = (group: string | null) => timeGiven(before, after, group ?? undefined, now)
  const signals = after.signals.filter(({ kind, group }) => kind !== 'more-time' || given(group) <= 0)
  const lines = after.lines.filter(({ kind, group }) => kind !== 'time' || given(group) >= 0)
  const same = signals.length === after.signals.length && lines.length === after.lines.length
  return same ? after : { ...after, signals, lines }
}

/**
 * What follows from a change by itself, whatever command it came by: seats that wait for the end of a turn, lines for those
 * whom it concerns, wishes that were granted, and what is over by now.
 */
export function afterwards(before: Session, changed: Session, circumstance: Circumstance): Session {
  const { now, chance } = circumstance
  const granted = withoutGranted(before, seated(before, changed, now), now)
  const after = withSheets(debriefFollowing(before, granted, now), chance)
  const come = seatsToCome(before, after, now)
  const lines = linesBetween(before, after, circumstance)
  const told =
    come.length + lines.length === 0
      ? after
      : {
          ...after,
          seatsToCome: [
            ...after.seatsToCome.filter((seat) => !come.some(({ person }) => person === seat.person)),
            ...come,
          ],
          lines: [...after.lines, ...lines],
        }
  return elapse(told, now)
}
