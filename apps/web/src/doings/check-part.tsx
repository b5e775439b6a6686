import type { CheckItemView, CheckView } from '@coreflect/workshop'
import { createEffect, createMemo, createSignal, Index, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { useRoom } from '../take-part/room.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Problem } from '../ui/problem.tsx'
import { CheckItem } from './check-item.tsx'
import { createSaying } from './create-saying.ts'

type Chosen = { readonly [item: string]: readonly number[] }

/** What was chosen and not handed in, by check: in this page alone, so that looking elsewhere takes nothing away. */
const chosenHere = new Map<string, Chosen>()

/** A quiz, handed in and then explained; or a private self-check, of which nothing leaves this device. */
export function CheckPart(props: { readonly check: CheckView }) {
  const room = useRoom()
  const { problem, busy, say } = createSaying(room)
  const here = `${room.session}/${props.check.activity}`
  const [chosen, setChosen] = createSignal<Chosen>(chosenHere.get(here) ?? {})
  const [kept, setKept] = createSignal(false)
  createEffect(() => void chosenHere.set(here, chosen()))
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
  const ownPage = () => {
    const own = room.own()
    return self() && missing() < props.check.items.length && own?.writable() === true ? own : null
  }
  const keepOnPage = () => {
    const own = ownPage()
    if (own === null) return
    const before = own.page().trimEnd()
    own.writePage(`${before}${before === '' ? '' : '\n\n'}${answersInWords(props.check, chosen())}\n`)
    setKept(true)
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
      <Show when={ownPage()}>
        <div class="grid justify-items-start gap-2">
          <Button onClick={keepOnPage}>{t('doings.check.keep')}</Button>
          <p class="text-ink-soft text-sm" role="status">
            {t(kept() ? 'doings.check.kept' : 'doings.check.keep.text')}
          </p>
        </div>
      </Show>
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

/** What somebody chose, question by question, as it comes to their own page. */
function answersInWords({ title, items }: CheckView, chosen: Chosen): string {
  const lines = items.flatMap(({ id, question, options }) => {
    const said = (chosen[id] ?? []).map((one) => inWords(options[one] ?? {}))
    return said.length === 0 ? [] : [`${inWords(question)} ${said.join('; ')}`]
  })
  return [inWords(title), ...lines].join('\n')
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
