import { createSignal } from 'solid-js'
import { t } from '../i18n/index.ts'
import { api, type ProblemCode } from '../net/api.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Problem } from '../ui/problem.tsx'

const forms = ['html', 'md'] as const

/** A file of everything for one's own device. The token travels in a header, never in an address. */
export function Download(props: { readonly session: string; readonly token: string }) {
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const [busy, setBusy] = createSignal(false)
  const take = async (form: (typeof forms)[number]) => {
    setBusy(true)
    const reply = await api.exportFile(props.session, form, props.token)
    setBusy(false)
    if (!reply.ok) return void setProblem(reply.problem)
    setProblem(null)
    const url = URL.createObjectURL(reply.value)
    const link = document.createElement('a')
    link.href = url
    link.download = `coreflect.${form}`
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  }
  return (
    <Card title={t('revisit.download')}>
      <p>{t('revisit.download.text')}</p>
      <div class="flex flex-wrap gap-2">
        {forms.map((form) => (
          <Button disabled={busy()} onClick={() => take(form)}>
            {t(`revisit.download.${form}`)}
          </Button>
        ))}
      </div>
      <Problem code={problem()} />
    </Card>
  )
}
