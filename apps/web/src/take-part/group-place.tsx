import { type GroupView, isLink, placeForScreen } from '@coreflect/workshop'
import { Show } from 'solid-js'
import { inARow, inWords, t } from '../i18n/index.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { useRoom } from './room.ts'

/** Where one sits: group, place, with whom, and the role one holds first. */
export function GroupPlace(props: { readonly group: GroupView }) {
  const { view } = useRoom()
  const myId = () => {
    const { me } = view()
    return me.kind === 'screen' ? '' : me.id
  }
  const others = () => props.group.seats.filter((seat) => seat.person !== myId()).map((seat) => seat.name)
  const mine = () => props.group.seats.find((seat) => seat.person === myId())
  return (
    <Card tone="soft" class="arrive">
      <p class="font-semibold text-ink-soft text-sm">
        {props.group.round > 0 ? t('group.placed', { round: props.group.round }) : t('group.placed.now')}
      </p>
      <h2 class="text-4xl">{t('group.title', { label: props.group.label })}</h2>
      <Show when={props.group.place}>
        <Show when={isLink(props.group.place)} fallback={<p class="font-semibold text-xl">{props.group.place}</p>}>
          <ButtonLink
            look="primary"
            class="justify-self-start"
            href={props.group.place}
            target="_blank"
            rel="noopener noreferrer"
          >
            {t('group.enter')}
          </ButtonLink>
          <p class="break-all text-ink-soft text-sm">{placeForScreen(props.group.place)}</p>
        </Show>
      </Show>
      <p class="text-lg">{others().length > 0 ? t('group.with', { names: inARow(others()) }) : t('group.alone')}</p>
      <Show when={mine()?.role}>
        {(role) => (
          <p class="font-semibold text-lg text-accent">{t('group.start-as', { role: inWords(role().name) })}</p>
        )}
      </Show>
    </Card>
  )
}
