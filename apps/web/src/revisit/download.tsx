import { createSignal, For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import type { ProblemCode } from '../net/api.ts'
import { type FileForm, fetchFile } from '../net/fetch-file.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Problem } from '../ui/problem.tsx'

const bar = 'h-3 min-w-0 flex-1'
const forms = ['html', 'pdf', 'md', 'csv', 'json', 'ics', 'zip'] as const

interface DownloadProps {
  readonly session: string
  readonly token: string
  /** Are there dates for a calendar? */
  readonly dates: boolean
}

/** Files of everything for one's own device. A long one shows how far it is, and can be called off. */
export function Download(props: DownloadProps) {
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const [running, setRunning] = createSignal<AbortController | null>(null)
  const [share, setShare] = createSignal<number | null>(null)
  const take = async (form: FileForm) => {
    const stopping = new AbortController()
    setRunning(stopping)
    setShare(null)
    const reply = await fetchFile(props.session, form, {
      token: props.token,
      signal: stopping.signal,
      onShare: setShare,
    })
    setRunning(null)
    if (stopping.signal.aborted) return
    setProblem(reply.ok ? null : reply.problem)
    if (!reply.ok) return
    const url = URL.createObjectURL(reply.value)
    const link = document.createElement('a')
    link.href = url
    link.download = `coreflect.${form}`
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  }
  return (
    <Card title={t('revisit.download')} class="print:hidden">
      <p>{t('revisit.download.text')}</p>
      <div class="flex flex-wrap gap-2">
        <For each={forms.filter((form) => form !== 'ics' || props.dates)}>
          {(form) => (
            <Button disabled={running() !== null} onClick={() => take(form)}>
              {t(`revisit.download.${form}`)}
            </Button>
          )}
        </For>
      </div>
      <Show when={running()}>
        {(stopping) => (
          <div class="flex flex-wrap items-center gap-3" role="status">
            <span>{t('revisit.download.going')}</span>
            {/* An unknown share is no value at all: a progress refuses every value that is no number. */}
            <Show when={share() !== null} fallback={<progress class={bar} aria-label={t('revisit.download.going')} />}>
              <progress class={bar} max={1} value={share() ?? 0} aria-label={t('revisit.download.going')} />
            </Show>
            <Button onClick={() => stopping().abort()}>{t('revisit.download.stop')}</Button>
          </div>
        )}
      </Show>
      <Problem code={problem()} />
    </Card>
  )
}
