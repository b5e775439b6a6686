import { createSignal, For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import type { Going } from '../net/api.ts'
import type { ProblemCode } from '../net/reply.ts'
import { requestJson } from '../net/request.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Problem } from '../ui/problem.tsx'

const kinds = ['pages', 'cards', 'links', 'devices'] as const

/** Ends the keepsake before its time, after a question that says how much goes. */
export function EndKeepsake(props: { readonly session: string; readonly token: string }) {
  const [going, setGoing] = createSignal<Going | null>(null)
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const path = () => `/api/sessions/${encodeURIComponent(props.session)}/me`
  const ask = async () => {
    const reply = await requestJson<Going>(`${path()}/going`, { token: props.token })
    setProblem(reply.ok ? null : reply.problem)
    if (reply.ok) setGoing(reply.value)
  }
  const end = async () => {
    setGoing(null)
    const reply = await requestJson<Going>(path(), { method: 'DELETE', token: props.token })
    if (!reply.ok) return void setProblem(reply.problem)
    location.reload()
  }
  return (
    <Card title={t('revisit.end')} class="print:hidden">
      <p>{t('revisit.end.text')}</p>
      <Button class="justify-self-start" onClick={() => void ask()}>
        {t('revisit.end.go')}
      </Button>
      <Problem code={problem()} />
      <Show when={going()}>
        {(found) => (
          <Dialog open={true} onClose={() => setGoing(null)} title={t('revisit.end.ask')}>
            <p>{t('revisit.end.ask.text')}</p>
            <ul class="list-disc pl-6">
              <For each={kinds.filter((kind) => found()[kind] > 0)}>
                {(kind) => <li>{t(`revisit.end.${kind}`, { count: found()[kind] })}</li>}
              </For>
            </ul>
            <div class="flex flex-wrap justify-end gap-3">
              <Button onClick={() => setGoing(null)}>{t('revisit.end.not')}</Button>
              <Button look="primary" onClick={end}>
                {t('revisit.end.yes')}
              </Button>
            </div>
          </Dialog>
        )}
      </Show>
    </Card>
  )
}
