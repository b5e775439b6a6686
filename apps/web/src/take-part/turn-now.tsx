import type { RoundView } from '@coreflect/workshop'
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js'
import { t, timeOfDay } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Clock } from '../ui/clock.tsx'
import { clockStand } from '../ui/clock-stand.ts'
import { NotebookPen } from '../ui/icons.ts'
import { Notice } from '../ui/notice.tsx'
import { createNow } from '../ui/tick.ts'
import { chime, nudge } from './chime.ts'
import { LookBack, NotePanel } from './later-noting.ts'
import { NoSeat } from './practice-now.tsx'
import { RoleCard } from './role-card.tsx'
import { useRoom } from './room.ts'
import { WhoDoesWhat } from './who-does-what.tsx'

/** The role that watches and writes; by the method's own id, else whoever holds the last card. */
const observes = (round: RoundView) => round.card?.role.id === 'observer'

/** A turn as it runs: whose turn and how long, one's own card, and notes for whoever observes or wants to. */
export function TurnNow(props: { readonly round: RoundView }) {
  const { live, view } = useRoom()
  const [writing, setWriting] = createSignal(false)
  const noting = () => observes(props.round) || writing()
  const phase = () => props.round.phase ?? 'talk'
  /** Is there something to read that others have shown? Then the clock leaves it the room. */
  const shown = () =>
    phase() !== 'talk' && view().shown.some(({ by, round }) => by !== null && round === props.round.round)
  const now = createNow(() => live.offset())
  const stand = createMemo(() => clockStand(props.round.clock, now()))
  createEffect(on(stand, (is) => is === 'quiet' && nudge(), { defer: true }))
  createEffect(
    on(
      () => `${props.round.turn} ${phase()}`,
      () => chime(),
      { defer: true },
    ),
  )
  createEffect(
    on(
      () => props.round.turn,
      () => setWriting(false),
      { defer: true },
    ),
  )
  return (
    <>
      <Show when={props.round.finishing}>
        {(until) => (
          <Notice>
            <p class="font-semibold">{t('practice.finishing', { time: timeOfDay(until()) })}</p>
            <p>{t('practice.finishing.text')}</p>
          </Notice>
        )}
      </Show>
      <Clock clock={props.round.clock} offset={live.offset()} look={noting() || shown() ? 'line' : 'ring'} />
      <Show when={phase()} keyed>
        {(now) => (
          <p role="status" class="arrive text-center text-xl" classList={{ 'sr-only': now === 'talk' && noting() }}>
            {t(`practice.prompt.${now}`)}
          </p>
        )}
      </Show>
      <Show when={props.round.card} fallback={<NoSeat />}>
        {(card) => (
          <>
            <Show when={phase() !== 'talk'}>
              <LookBack round={props.round} observes={observes(props.round)} />
            </Show>
            <Show when={phase() === 'talk' && noting()}>
              <NotePanel />
            </Show>
            <WhoDoesWhat roles={props.round.roles} />
            <RoleCard card={card()} />
            <Show when={phase() === 'talk' && !noting()}>
              <Button class="justify-self-center" onClick={() => setWriting(true)}>
                <NotebookPen aria-hidden="true" size={20} /> {t('notes.open')}
              </Button>
            </Show>
          </>
        )}
      </Show>
    </>
  )
}
