import { createSignal, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import type { ProblemCode } from '../net/reply.ts'
import { requestJson } from '../net/request.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Problem } from '../ui/problem.tsx'

/** Ends the keepsake before its time, after asking once. */
export function EndKeepsake(props: { readonly session: string; readonly token: string }) {
  const [asking, setAsking] = createSignal(false)
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const end = async () => {
    setAsking(false)
    const path = `/api/sessions/${encodeURIComponent(props.session)}/me`
    const reply = await requestJson<unknown>(path, { method: 'DELETE', token: props.token })
    if (!reply.ok) return void setProblem(reply.problem)
    location.reload()
  }
  return (
    <Card title={t('revisit.end')}>
      <p>{t('revisit.end.text')}</p>
      <Button class="justify-self-start" onClick={() => setAsking(true)}>
        {t('revisit.end.go')}
      </Button>
      <Problem code={problem()} />
      <Show when={asking()}>
        <Dialog open={true} onClose={() => setAsking(false)} title={t('revisit.end.ask')}>
          <p>{t('revisit.end.ask.text')}</p>
          <div class="flex flex-wrap justify-end gap-3">
            <Button onClick={() => setAsking(false)}>{t('revisit.end.not')}</Button>
            <Button look="primary" onClick={end}>
              {t('revisit.end.yes')}
            </Button>
          </div>
        </Dialog>
      </Show>
    </Card>
  )
}
