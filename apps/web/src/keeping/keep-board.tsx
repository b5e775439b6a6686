import { type Command, type DocView, type Fate, fates } from '@coreflect/workshop'
import { createSignal, Show } from 'solid-js'
import { day, t } from '../i18n/index.ts'
import type { ProblemCode } from '../net/reply.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Problem } from '../ui/problem.tsx'

interface KeepBoardProps {
  readonly doc: DocView
  /** Until when it can be said; null until the workshop was closed. */
  readonly until: number | null
  /** Say of which round, where boards of several stand together. */
  readonly named?: boolean
  readonly send: (command: Command) => Promise<ProblemCode | null>
}

/** A group's word about its board: keep, open, let go; and what happens without one [K1]. */
export function KeepBoard(props: KeepBoardProps) {
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  // Arrow keys pass by every choice on their way, and one of them shows the board to everybody: nothing is said before the button.
  const [wanted, setWanted] = createSignal<Fate | null>(null)
  const say = async (fate: Fate) => {
    const refused = await props.send({ type: 'keep-board', board: props.doc.id, fate })
    setProblem(refused)
    if (refused === null) setWanted(null)
  }
  /** Is it too late to keep it once it was let go of? */
  const late = () => props.until !== null && props.until <= Date.now()
  const unsaid = () => (wanted() === props.doc.fate ? null : wanted())
  return (
    <Show when={props.doc.decides} fallback={<p class="text-ink-soft text-sm">{t('keeping.opened')}</p>}>
      <Choice
        label={props.named ? t('keeping.board.of', { round: props.doc.group?.round ?? 0 }) : t('keeping.board')}
        hint={t('keeping.board.hint')}
        value={wanted() ?? props.doc.fate}
        onChoose={setWanted}
        options={fates.map((fate) => ({
          value: fate,
          label: t(`keeping.fate.${fate}`),
          hint: t(fate === 'let-go' && late() ? 'keeping.fate.let-go.now' : `keeping.fate.${fate}.hint`),
        }))}
      />
      <Show when={unsaid()}>
        {(fate) => (
          <Button look="primary" onClick={() => say(fate())}>
            {t('keeping.say')}
          </Button>
        )}
      </Show>
      <Show when={props.doc.fate === null}>
        <p class="text-ink-soft text-sm">
          {props.until === null ? t('keeping.none') : t('keeping.none.until', { date: day(props.until) })}
        </p>
      </Show>
      <Problem code={problem()} />
    </Show>
  )
}
