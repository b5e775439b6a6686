import { timeLeft } from '@coreflect/workshop'
import { createMemo, createSignal, Show } from 'solid-js'
import { inWords, minutesSeconds, t } from '../i18n/index.ts'
import { classNames } from '../ui/class-names.ts'
import { ClosingQuestion, ReopeningQuestion } from './closing-questions.tsx'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'
import { type NextStep, nextStep, type Place } from './next-step.ts'
import { stepInWords } from './next-step-words.ts'
import { StepLine } from './step-line.tsx'
import { Trouble } from './trouble.tsx'

/** What is on now, in one line. */
function nowInWords(view: ReturnType<ReturnType<typeof useCockpit>['view']>): string {
  const { round, now, session } = view
  if (session.state === 'revisit') return t('facilitate.now.over')
  if (round !== null && (now === null || now.id === round.activity)) {
    if (round.stage === 'brief') return t('facilitate.now.brief', { round: round.round })
    if (round.stage === 'offer') return t('facilitate.now.offer', { round: round.round })
    if (round.stage === 'closed') return t('facilitate.now.closed', { round: round.round })
    return t('facilitate.now.turn', { round: round.round, turn: round.turn, turns: round.turns })
  }
  return now === null ? t('facilitate.now.nothing') : inWords(now.title)
}

function reasonInWords(step: NextStep): string {
  if (step.waits === 'people') return t('facilitate.step.form-groups.wait')
  if (step.waits === 'lonely') return t('facilitate.step.publish-groups.wait')
  return t(`facilitate.step.${step.kind}.why`)
}

interface StateBarProps {
  readonly lead: () => (place: Place) => void
  readonly ref: (button: HTMLButtonElement) => void
}

/** Where the workshop stands, the time that is left, the one next step, and what stands in its way. At hand below on a tablet, above on a laptop. */
export function StateBar(props: StateBarProps) {
  const cockpit = useCockpit()
  const step = createMemo(() => nextStep(cockpit.view()))
  const [asking, setAsking] = createSignal<'close-session' | 'reopen-session' | null>(null)
  const clock = createMemo(() => {
    const { round, now } = cockpit.view()
    const inRound = round !== null && now?.id === round.activity
    const shown = !inRound ? now?.clock : round.stage === 'closed' ? undefined : round.clock
    return shown === undefined || shown.length <= 0 ? null : shown
  })
  const phase = () => {
    const { round, now } = cockpit.view()
    return round?.phase && now?.id === round.activity ? t(`facilitate.phase.${round.phase}`) : ''
  }
  const leadTo = (place: Place) => {
    const leadOn = props.lead()
    return () => leadOn(place)
  }
  const before = () => {
    const { kind } = step()
    return kind === 'close-session' || kind === 'reopen-session' ? () => setAsking(kind) : undefined
  }
  return (
    <section
      aria-label={t('facilitate.step.heading')}
      class="fixed inset-x-0 bottom-0 z-20 grid gap-2 border-line border-t bg-surface px-4 pt-2.5 pb-[max(0.75rem,env(safe-area-inset-bottom))] shadow-2 sm:px-6 lg:sticky lg:inset-x-auto lg:top-3 lg:bottom-auto lg:grid-cols-[minmax(0,1fr)_auto] lg:items-center lg:gap-6 lg:corner-l lg:border lg:py-3"
    >
      <div class="flex min-w-0 items-center gap-3 lg:gap-6">
        <p class="min-w-0 flex-1 leading-tight lg:text-lg">
          <strong>{nowInWords(cockpit.view())}</strong>
          <Show when={phase()}>
            <span class="text-ink-soft"> · {phase()}</span>
          </Show>
        </p>
        <Show when={clock()}>
          {(running) => (
            <span class="flex items-baseline gap-2 whitespace-nowrap">
              <span class="sr-only">{t('facilitate.now.left')}</span>
              <span role="timer" class="font-bold text-2xl tabular-nums">
                {minutesSeconds(timeLeft(running(), cockpit.now()))}
              </span>
              <Show when={running().endsAt === null}>
                <span class="text-ink-soft text-sm">{t('facilitate.state.paused')}</span>
              </Show>
            </span>
          )}
        </Show>
      </div>
      <div class="grid gap-1 lg:justify-items-end">
        <CommandButton
          ref={props.ref}
          id="next-step"
          look={step().kind === 'reopen-session' ? 'quiet' : 'primary'}
          class="w-full lg:w-auto lg:min-w-64"
          command={step().command}
          ready={step().waits === null}
          before={before()}
          aria-describedby="next-step-why"
          onDone={leadTo(step().place)}
        >
          {stepInWords(step())}
        </CommandButton>
        <p
          id="next-step-why"
          class={classNames(
            'text-balance text-center text-ink-soft text-sm lg:max-w-md lg:text-right',
            step().kind !== 'close-offers' && 'max-sm:sr-only',
          )}
        >
          {reasonInWords(step())}
        </p>
      </div>
      <StepLine />
      <Trouble />
      <ClosingQuestion open={asking() === 'close-session'} onClose={() => setAsking(null)} />
      <ReopeningQuestion open={asking() === 'reopen-session'} onClose={() => setAsking(null)} />
    </section>
  )
}
