import type { RoundView } from '@coreflect/workshop'
import { For, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { useRoom } from './room.ts'
import { standingOf } from './standing.ts'

/** Who holds which role in this turn; oneself stands out by a word, not by colour alone. */
export function WhoDoesWhat(props: { readonly roles: RoundView['roles'] }) {
  const { view } = useRoom()
  const isMe = (person: string) => {
    const { me } = view()
    return me.kind !== 'screen' && me.id === person
  }
  const away = (person: string) => {
    const standing = isMe(person) ? undefined : standingOf(view(), person)
    return standing === 'removed' ? undefined : standing
  }
  return (
    <ul aria-label={t('practice.roles')} class="grid grid-cols-[repeat(auto-fit,minmax(5.5rem,1fr))] gap-2">
      <For each={props.roles}>
        {(seat) => (
          <li
            class="grid justify-items-center gap-0.5 rounded-m border px-2 py-2.5 text-center leading-tight"
            classList={{
              'border-accent bg-accent-soft': isMe(seat.person),
              'border-line bg-surface': !isMe(seat.person),
            }}
          >
            <span class="text-ink-soft text-sm">{inWords(seat.role.name)}</span>
            <span class="font-semibold">{isMe(seat.person) ? `${seat.name} (${t('practice.you')})` : seat.name}</span>
            <Show when={away(seat.person)}>
              {(standing) => <span class="text-ink-soft text-sm">{t(`group.standing.${standing()}`)}</span>}
            </Show>
          </li>
        )}
      </For>
    </ul>
  )
}
