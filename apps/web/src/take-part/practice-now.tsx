import type { RoundView } from '@coreflect/workshop'
import { Match, Show, Switch } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { Notice } from '../ui/notice.tsx'
import { Gathered } from './gathered.tsx'
import { GroupPlace } from './group-place.tsx'
import { OfferStage } from './later-noting.ts'
import { RoleCard } from './role-card.tsx'
import { useRoom } from './room.ts'
import { myStanding } from './standing.ts'
import { TurnNow } from './turn-now.tsx'

/** A round of practice from one's own seat: brief, turns, what to offer. */
export function PracticeNow(props: { readonly round: RoundView }) {
  return (
    <Switch>
      <Match when={props.round.stage === 'brief'}>
        <Brief round={props.round} />
      </Match>
      <Match when={props.round.stage === 'turn'}>
        <TurnNow round={props.round} />
      </Match>
      <Match when={true}>
        <OfferStage round={props.round} />
      </Match>
    </Switch>
  )
}

function Brief(props: { readonly round: RoundView }) {
  const { view } = useRoom()
  const group = () => view().groups.find((one) => one.round === props.round.round)
  return (
    <>
      <Show when={view().now}>{(now) => <p class="text-lg">{inWords(now().prompt)}</p>}</Show>
      <Show when={group()} fallback={<NoSeat />}>
        {(mine) => (
          <>
            <GroupPlace group={mine()} />
            <Gathered />
            <Show when={props.round.card}>{(card) => <RoleCard card={card()} />}</Show>
            <Notice>{t('practice.ready.text')}</Notice>
          </>
        )}
      </Show>
    </>
  )
}

/** For whoever came after the groups were formed: in the plenary until there is a seat, then until its turn is over [G7]. */
export function NoSeat() {
  const { view } = useRoom()
  const coming = () => (myStanding(view()) === 'coming' ? view().groups[0] : undefined)
  return (
    <Show
      when={coming()}
      fallback={
        <Notice>
          <p class="font-semibold">{t('practice.no-seat')}</p>
          <p>{t('practice.no-seat.text')}</p>
        </Notice>
      }
    >
      {(group) => (
        <>
          <Notice>
            <p class="font-semibold">{t('practice.coming', { label: group().label })}</p>
            <p>{t('practice.coming.text')}</p>
          </Notice>
          <GroupPlace group={group()} />
        </>
      )}
    </Show>
  )
}
