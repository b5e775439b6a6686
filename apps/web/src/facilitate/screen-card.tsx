import { createSignal, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { createAddress } from '../net/address.ts'
import { api } from '../net/api.ts'
import type { ProblemCode } from '../net/reply.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Problem } from '../ui/problem.tsx'
import { CopyLine } from './copy-line.tsx'
import { useCockpit } from './create-cockpit.ts'
import { Monitor } from './icons.ts'

/** The projector: opens it in a window of its own, or gives its link for another laptop. */
export function ScreenCard() {
  const cockpit = useCockpit()
  const address = createAddress()
  const [link, setLink] = createSignal<string | null>(null)
  const [blocked, setBlocked] = createSignal(false)
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const newPath = async () => {
    const reply = await api.screenLink(cockpit.view().session.id)
    setProblem(reply.ok ? null : reply.problem)
    return reply.ok ? reply.value.path : null
  }
  const makeLink = async () => {
    const path = await newPath()
    if (path !== null) setLink(address() + path)
  }
  const open = async () => {
    // Opened at once: after an answer of the server, browsers take a new window for an unasked one.
    const opened = window.open('about:blank', '_blank')
    const path = await newPath()
    if (path === null) return opened?.close()
    setBlocked(opened === null)
    if (opened === null) setLink(address() + path)
    else opened.location.replace(path)
  }
  return (
    <Card title={t('facilitate.screen.title')}>
      <p class="text-ink-soft">{t('facilitate.screen.text')}</p>
      <div class="flex flex-wrap gap-3">
        <Button id="open-screen" onClick={() => void open()}>
          <Monitor aria-hidden="true" size={20} />
          {t('facilitate.screen.open')}
        </Button>
        <Show when={link() === null}>
          <Button look="plain" onClick={() => void makeLink()}>
            {t('facilitate.screen.other')}
          </Button>
        </Show>
      </div>
      <Problem code={problem()} />
      <Show when={blocked()}>
        <p role="status">{t('facilitate.screen.blocked')}</p>
      </Show>
      <Show when={link()}>{(text) => <CopyLine label={t('facilitate.screen.link')} text={text()} />}</Show>
    </Card>
  )
}
