import type { Command, LettingGo, View } from '@coreflect/workshop'
import { createSignal, For, Show } from 'solid-js'
import { day, t, timeOfDay } from '../i18n/index.ts'
import type { ProblemCode } from '../net/reply.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Problem } from '../ui/problem.tsx'

interface LettingGoProps {
  readonly view: Pick<View, 'lettingGo' | 'decideUntil'>
  readonly send: (command: Command) => Promise<ProblemCode | null>
}

/** Boards that a group let go of after the close: they open no more, and until then can still be kept [K1]. */
export function LettingGoBoards(props: LettingGoProps) {
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const keep = async (board: string) => setProblem(await props.send({ type: 'keep-board', board, fate: 'keep' }))
  const said = ({ round, label }: LettingGo) =>
    round > 0 ? t('keeping.going', { round, label }) : t('keeping.going.talk', { label })
  return (
    <>
      <For each={props.view.lettingGo}>
        {(one) => (
          <Card class="print:hidden">
            <p class="font-semibold">{said(one)}</p>
            <Show when={props.view.decideUntil}>
              {(until) => <p>{t('keeping.going.until', { date: day(until()), time: timeOfDay(until()) })}</p>}
            </Show>
            <Button class="justify-self-start" onClick={() => void keep(one.board)}>
              {t('keeping.going.back')}
            </Button>
          </Card>
        )}
      </For>
      <Problem code={problem()} />
    </>
  )
}
