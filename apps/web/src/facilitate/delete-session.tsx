import { createSignal, For, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { api, type Going, type ProblemCode, type SessionRow } from '../net/api.ts'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'
import { Confirm } from './confirm.tsx'

const kinds = ['people', 'boards', 'pages', 'links', 'files'] as const

/** Deletes a workshop, after a question that says how much goes with it. Only its lead is offered this. */
export function DeleteSession(props: {
  readonly row: SessionRow
  readonly underWay: boolean
  readonly onDeleted: () => void
}) {
  const [going, setGoing] = createSignal<Going | null>(null)
  const [asking, setAsking] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const title = () => inWords(props.row.title)

  const ask = async () => {
    setBusy(true)
    const reply = await api.goingWith(props.row.id)
    setBusy(false)
    setProblem(reply.ok ? null : reply.problem)
    if (!reply.ok) return
    setGoing(reply.value)
    setAsking(true)
  }
  const go = async () => {
    setBusy(true)
    const reply = await api.deleteSession(props.row.id)
    setBusy(false)
    if (reply.ok) props.onDeleted()
    else setProblem(reply.problem)
  }

  return (
    <div class="relative z-10 grid justify-items-start gap-2">
      <Button
        look="plain"
        class="-ml-5"
        disabled={busy()}
        aria-label={t('facilitate.delete.about', { title: title() })}
        onClick={() => void ask()}
      >
        {busy() && !asking() ? t('facilitate.delete.looking') : t('facilitate.delete.button')}
      </Button>
      <Show when={problem()}>
        <Problem code={problem()} />
      </Show>
      <Confirm
        open={asking()}
        title={t('facilitate.delete.title')}
        go={t('facilitate.delete.go')}
        onGo={() => void go()}
        onClose={() => setAsking(false)}
      >
        <p class="font-bold">{title()}</p>
        <Show when={props.underWay}>
          <p>{t('facilitate.delete.under-way')}</p>
        </Show>
        <p>{t('facilitate.delete.goes')}</p>
        <ul class="list-disc pl-6">
          <For each={kinds.filter((kind) => (going()?.[kind] ?? 0) > 0)}>
            {(kind) => <li>{t(`facilitate.delete.${kind}`, { count: going()?.[kind] ?? 0 })}</li>}
          </For>
        </ul>
        <p class="text-ink-soft">{t('facilitate.delete.told')}</p>
      </Confirm>
    </div>
  )
}
