import type { RoundView } from '@coreflect/workshop'
import { createSignal, Match, Show, Switch } from 'solid-js'
import { t } from '../i18n/index.ts'
import type { ProblemCode } from '../net/api.ts'
import { useRoom } from '../take-part/room.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Problem } from '../ui/problem.tsx'
import { LineDraft } from './line-draft.tsx'

/** One line that the whole group writes together and hands over, or a pass [C7]. Everyone in the group sees the same. */
export function GroupLine(props: { readonly round: RoundView }) {
  const { view, send } = useRoom()
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const [again, setAgain] = createSignal(false)
  const round = () => props.round.round
  const line = () => view().broughtBack.find((one) => one.round === round())
  const doc = () =>
    view().docs.find(({ kind, group, right }) => kind === 'group' && group?.round === round() && right === 'write')
  const state = () => (again() && props.round.offersOpen ? undefined : line()?.state)
  const say = async (command: Parameters<typeof send>[0]) => {
    const no = await send(command)
    setProblem(no)
    if (no === null) setAgain(false)
  }
  const change = (
    <Show when={props.round.offersOpen}>
      <Button class="justify-self-start" onClick={() => setAgain(true)}>
        {t('noting.line.again')}
      </Button>
    </Show>
  )
  return (
    <Show when={line() !== undefined || (props.round.offersOpen && doc() !== undefined)}>
      <Card title={t('noting.line.title')} tone="soft">
        <Switch>
          <Match when={state() === 'handed-over'}>
            <blockquote class="whitespace-pre-wrap border-accent border-l-4 pl-4 text-lg">{line()?.text}</blockquote>
            <p role="status">{t('noting.line.handed')}</p>
            {change}
          </Match>
          <Match when={state() === 'passed'}>
            <p role="status">{t('noting.line.passed')}</p>
            {change}
          </Match>
          <Match when={state() === 'on-board'}>
            <p>{t('noting.line.on-board')}</p>
          </Match>
          <Match when={state() === 'stayed'}>
            <p>{t('noting.line.stayed')}</p>
          </Match>
          <Match when={doc()}>
            {(found) => (
              <>
                <p class="text-ink-soft">{t('noting.line.text')}</p>
                <Show when={found().id} keyed>
                  {(id) => (
                    <LineDraft
                      doc={id}
                      round={round()}
                      onHandOver={(text) => void say({ type: 'bring-back', round: round(), text })}
                      onPass={() => void say({ type: 'pass', round: round() })}
                    />
                  )}
                </Show>
              </>
            )}
          </Match>
        </Switch>
        <Problem code={problem()} />
      </Card>
    </Show>
  )
}
