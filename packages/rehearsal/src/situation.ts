import type { View } from '@coreflect/workshop'

const going = new Set<View['session']['state']>(['live', 'paused', 'wrap-up'])

/** The round of practice that is on now or was just ended, from this person's place in it; null outside of practice. */
export function roundNow({ now, round }: View): View['round'] {
  if (round === null) return null
  const on = now === null ? round.offersOpen : now.id === round.activity
  return on ? round : null
}

/** What has come up for this person within the activity that is on. */
function within({ choosing, talk, goRound, plan, gallery }: View): string {
  if (choosing) return ' choosing'
  if (talk) return ` ${talk.step} ${talk.round ?? 'alone'}`
  if (goRound) return ` ${goRound.mine === 'now' ? 'my voice' : ''}`
  if (plan) return ` ${plan.priorities?.open === true && !plan.priorities.handedIn ? plan.priorities.id : ''}`
  return gallery && gallery.boards.length > 0 ? ' boards' : ''
}

/** What a person is in the middle of. While it stays the same, they go on with what they had in mind. */
export function situationOf(view: View): string {
  if (!going.has(view.session.state)) return view.session.state
  const round = roundNow(view)
  if (round === null) return `${view.now?.id ?? 'between'}${within(view)}`
  return `${round.activity} ${round.stage} ${round.stage === 'turn' ? round.turn : 0}`
}

/** The board of the newest group that this person sits in; null while there is none to write on. */
export function boardNow({ docs, groups }: View): string | null {
  const boards = docs.filter((doc) => doc.kind === 'group' && doc.right === 'write')
  const now = boards.find(({ group }) => groups?.some(({ id }) => id === group?.id))
  return (now ?? boards.at(-1))?.id ?? null
}

/** This person's own page; null where it cannot be written. */
export function ownPage({ docs }: View): string | null {
  return docs.find((doc) => doc.kind === 'own' && doc.right === 'write')?.id ?? null
}

export function debriefBoard({ docs }: View): string | null {
  return docs.find((doc) => doc.kind === 'debrief' && doc.right === 'write')?.id ?? null
}
