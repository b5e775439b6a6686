import type { Command, SignalKind } from '@coreflect/workshop'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { LaterFurther } from '../keeping/later-keeping.ts'
import type { ProblemCode } from '../net/api.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Check } from '../ui/icons.ts'
import { Problem } from '../ui/problem.tsx'
import { DoingPapers } from './later-doings.ts'
import { MethodWords } from './method-words.tsx'
import { Park } from './park.tsx'
import { useRoom } from './room.ts'
import { SaidToday } from './said-today.tsx'
import { iObserve, myStanding, raised } from './standing.ts'

/** Everything that is always at hand, one tap away: help, more time, ready, the pace, stepping out, what was said. */
export function AtHand(props: { readonly open: boolean; readonly onClose: () => void }) {
  const { send, view } = useRoom()
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const say = async (command: Command) => setProblem(await send(command))
  const toggle = (signal: SignalKind) =>
    say({ type: raised(view(), signal) === undefined ? 'raise-signal' : 'lower-signal', signal })
  const group = () => view().groups[0]
  const inRound = () => group() !== undefined && (stage() === 'brief' || stage() === 'turn')
  const stage = () => (view().now?.id === view().round?.activity ? view().round?.stage : undefined)
  const out = () => myStanding(view()) === 'out'
  const has = (signal: SignalKind) => raised(view(), signal) !== undefined
  const board = () => view().docs.some((doc) => doc.kind === 'group' && doc.group?.id === group()?.id)
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('hand.title')}>
      <div class="grid gap-2 sm:grid-cols-2">
        <Wish
          on={has('help')}
          label={has('help') ? t('hand.help.asked') : t('hand.help')}
          hint={group() === undefined ? t('hand.help.alone') : t('hand.help.group')}
          onPress={() => toggle('help')}
        />
        <Show when={inRound() && stage() === 'turn'}>
          <Wish
            on={has('more-time')}
            label={has('more-time') ? t('hand.more.asked') : t('hand.more')}
            onPress={() => toggle('more-time')}
          />
        </Show>
        <Show when={inRound()}>
          <Wish
            on={has('ready')}
            label={has('ready') ? t('hand.ready.said') : t('hand.ready')}
            onPress={() => toggle('ready')}
          />
        </Show>
        <Wish
          on={out()}
          label={out() ? t('hand.back') : t('hand.out')}
          hint={out() ? undefined : t('hand.out.hint')}
          onPress={() => {
            void say({ type: out() ? 'come-back' : 'step-out' })
            props.onClose()
          }}
        />
      </div>
      <Problem code={problem()} />
      <section class="grid gap-2" aria-labelledby="pace-title">
        <h3 id="pace-title" class="text-base">
          {t('hand.pace')}
        </h3>
        <p class="text-ink-soft text-sm">{t('hand.pace.lead')}</p>
        <div class="grid grid-cols-2 gap-2">
          <For each={['slower', 'faster'] as const}>
            {(pace) => (
              <Wish
                on={view().pace.mine === pace}
                label={t(`hand.${pace}`)}
                quiet={true}
                onPress={() => say({ type: 'say-pace', pace: view().pace.mine === pace ? null : pace })}
              />
            )}
          </For>
        </div>
      </section>
      <Park />
      <Show when={view().agreement ?? view().gallery ?? view().check}>
        <DoingPapers />
      </Show>
      <Show when={view().resources.length + view().dates.length > 0}>
        <LaterFurther view={view()} />
      </Show>
      <SaidToday />
      <MethodWords />
      <div class="grid gap-2">
        <Wish
          on={iObserve(view())}
          label={iObserve(view()) ? t('hand.observe.on') : t('hand.observe')}
          hint={t('hand.observe.hint')}
          onPress={() => say({ type: 'observe-today', observe: !iObserve(view()) })}
        />
        <Show when={board()}>
          <Wish
            on={view().boardOpen}
            label={view().boardOpen ? t('hand.board.on') : t('hand.board')}
            hint={t('hand.board.hint')}
            onPress={() => say({ type: 'open-board', open: !view().boardOpen })}
          />
        </Show>
      </div>
    </Dialog>
  )
}

interface WishProps {
  readonly on: boolean
  readonly label: string
  readonly hint?: string | undefined
  /** No hint on how to take it back. */
  readonly quiet?: boolean
  readonly onPress: () => void
}

/** Something one says with a tap, and takes back with another. That it stands is told by a sign and words. */
function Wish(props: WishProps): JSX.Element {
  const hint = () => (props.on && props.quiet !== true ? t('hand.take-back') : props.hint)
  return (
    <button
      type="button"
      aria-pressed={props.on}
      onClick={() => props.onPress()}
      class="grid min-h-14 content-center gap-0.5 rounded-m border px-4 py-2.5 text-left hover:bg-accent-soft"
      classList={{ 'border-accent bg-accent-soft': props.on, 'border-edge bg-raised': !props.on }}
    >
      <span class="flex items-center gap-2 font-semibold">
        <Show when={props.on}>
          <Check aria-hidden="true" class="shrink-0 text-accent" size={20} />
        </Show>
        {props.label}
      </span>
      <Show when={hint()}>{(text) => <span class="text-ink-soft text-sm">{text()}</span>}</Show>
    </button>
  )
}
