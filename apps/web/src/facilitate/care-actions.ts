import type { View } from '@coreflect/workshop'
import { t } from '../i18n/index.ts'
import { type Action, action } from './action.ts'

/** How much time one tap gives to a group that asked for it, in seconds. */
export const given = 120

/** What the people in the room may need of a facilitator now: going to who asked, seats, a knock, words to everyone. */
export function careActions(view: View): readonly Action[] {
  const { state } = view.session
  if (state === 'draft' || state === 'revisit') return []
  const label = (group: string | null) => view.groups.find(({ id }) => id === group)?.label ?? 0
  const name = (person: string) => view.people.find(({ id }) => id === person)?.name ?? ''
  const helps = view.signals
    .filter(({ kind, coming }) => kind === 'help' && coming === null)
    .map((signal) =>
      action(
        `come-${signal.id}`,
        signal.name === null
          ? t('facilitate.care.go-to', { label: label(signal.group) })
          : t('facilitate.care.go-to-name', { name: signal.name }),
        { type: 'come-to-signal', signal: signal.id },
      ),
    )
  const grants = view.signals
    .filter(({ kind, group }) => kind === 'more-time' && group !== null)
    .map(({ id, group }) =>
      action(`grant-${id}`, t('facilitate.care.grant', { label: label(group) }), {
        type: 'add-time',
        seconds: given,
        group: group ?? undefined,
      }),
    )
  const seats = view.waiting.flatMap(({ person, group }) =>
    group === null
      ? []
      : [
          action(`seat-${person}`, t('facilitate.care.seat-name', { name: name(person), label: label(group) }), {
            type: 'move-person',
            person,
            group,
          }),
        ],
  )
  const knocks = view.groups
    .filter(({ id }) => !view.visits.some((visit) => visit.mine && visit.group === id))
    .map(({ id, label: number }) =>
      action(`knock-${id}`, t('facilitate.visit.knock-at', { label: number }), { type: 'knock', group: id }),
    )
  const leaves = view.visits
    .filter(({ mine, state: at }) => mine && at === 'in')
    .map((visit) =>
      action(`leave-${visit.id}`, t('facilitate.visit.leave', { label: label(visit.group) }), {
        type: 'end-visit',
        visit: visit.id,
      }),
    )
  return [...helps, ...grants, ...seats, ...leaves, ...knocks, saying()]
}

function saying(): Action {
  return { id: 'say', label: t('facilitate.say.open'), command: null, does: 'say', asks: null, place: null }
}
