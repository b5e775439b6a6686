import type { CheckItemView, CheckView } from '@coreflect/workshop'
import { createMemo, createSignal, Index, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { useRoom } from '../take-part/room.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Problem } from '../ui/problem.tsx'
import { CheckItem } from './check-item.tsx'
import { createSaying } from './create-saying.ts'

type Chosen = { readonly [item: string]: readonly number[] }

/** A quiz, handed in and then explained; or a private self-check, of which nothing leaves this device. */
export function CheckPart(props: { readonly check: CheckView }) {
  const { problem, busy, say } = createSaying(useRoom())
  const [chosen, setChosen] = createSignal<Chosen>({})
  const [again, setAgain] = createSignal(false)
  const self = () => props.check.kind === 'self'
  const answering = () => self() || props.check.result === null || again()
  const missing = createMemo(() => props.check.items.filter(({ id }) => (chosen()[id] ?? []).length === 0).length)
  const choose = (item: CheckItemView, option: number) =>
    setChosen((was) => {
      const before = was[item.id] ?? []
      const many = item.many || item.right?.length === 0
      if (!many) return { ...was, [item.id]: [option] }
      return {
        ...was,
        [item.id]: before.includes(option) ? before.filter((one) => one !== option) : [...before, option],
      }
    })
  const handIn = async (event: Event) => {
    event.preventDefault()
    if (await say({ type: 'hand-in-check', activity: props.check.activity, answers: chosen() })) setAgain(false)
  }
  const retake = () => {
    setChosen({})
    setAgain(true)
  }
  const answers = () => (answering() ? chosen() : (props.check.result?.answers ?? {}))
  return (
    <form class="grid gap-5" onSubmit={handIn}>
      <p class="text-ink-soft">
        {self() ? t('doings.check.self') : t('doings.check.quiz', { pass: props.check.pass })}
      </p>
      <Show when={!answering() && props.check.result}>{(result) => <Result result={result()} />}</Show>
      <Index each={props.check.items}>
        {(item, i) => (
          <CheckItem
            item={item()}
            number={i + 1}
            of={props.check.items.length}
            chosen={answers()[item().id] ?? []}
            told={self() ? (answers()[item().id] ?? []).length > 0 : !answering()}
            locked={!answering()}
            onChoose={(option) => choose(item(), option)}
          />
        )}
      </Index>
      <Show when={!self()}>
        <Show
          when={answering()}
          fallback={
            <Show when={props.check.retake}>
              <Button class="justify-self-start" onClick={retake}>
                {t('doings.check.again')}
              </Button>
            </Show>
          }
        >
          <div class="grid justify-items-start gap-2">
            <Button look="primary" type="submit" disabled={busy()}>
              {t('doings.check.hand-in')}
            </Button>
            <Show when={missing() > 0}>
              <p class="text-ink-soft text-sm">{t('doings.check.missing', { count: missing() })}</p>
            </Show>
          </div>
        </Show>
        <Problem code={problem()} />
      </Show>
    </form>
  )
}

function Result(props: { readonly result: NonNullable<CheckView['result']> }) {
  return (
    <Notice>
      <p class="font-bold text-lg">
        {t(props.result.passed ? 'doings.check.passed' : 'doings.check.not-yet', { percent: props.result.last })}
      </p>
      <Show when={props.result.tries > 1}>
        <p>{t('doings.check.best', { percent: props.result.percent })}</p>
      </Show>
      <p class="text-sm">{t('doings.check.own')}</p>
    </Notice>
  )
}
