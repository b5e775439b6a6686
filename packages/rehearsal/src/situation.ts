import type { View } from '@coreflect/workshop'

const going = new Set<View['session']['state']>(['live', 'paused', 'wrap-up'])

/** The round of practice that is on now or was just ended, from this person's place in it; null outside of practice. */
export function roundNow({ now, round }: View): View['round'] {
  if (round === null) return null
  const on = now === null ? round.offersOpen : now.id === round.activity
  return on ? round : null
}

/** What a person is in the middle of. While it stays the same, they go on with what they had in mind. */
export function situationOf(view: View): string {
  if (!going.has(view.session.state)) return view.session.state
  const round = roundNow(view)
  if (round === null) return view.now?.id ?? 'between'
  return `${round.activity} ${round.stage} ${round.stage === 'turn' ? round.turn : 0}`
}

/** The board of the newest group that this person sits in; null while there is none to write on. */
export function boardNow({ docs }: View): string | null {
  const boards = docs.filter((doc) => doc.kind === 'group' && doc.right === 'write')
  const newest = boards.reduce((last, { group }) => Math.max(last, group?.round ?? 0), 0)
  return boards.find(({ group }) => group?.round === newest)?.id ?? null
}

/** This person's own page; null where it cannot be written. */
export function ownPage({ docs }: View): string | null {
  return docs.find((doc) => doc.kind === 'own' && doc.right === 'write')?.id ?? null
}

export function debriefBoard({ docs }: View): string | null {
  return docs.find((doc) => doc.kind === 'debrief' && doc.right === 'write')?.id ?? null
}
