import { createMemo, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { QrCode } from '../ui/qr-code.tsx'
import { CopyLine } from './copy-line.tsx'
import { useCockpit } from './create-cockpit.ts'
import { ScreenCard } from './screen-card.tsx'

const ownComputer = /^(localhost|127\.|\[::1\])/

/** The way in: the code to read aloud, the link, the QR, and the projector that shows all of it. */
export function DoorsPlace() {
  const cockpit = useCockpit()
  const code = createMemo(() => {
    const { code, state } = cockpit.view().session
    return state === 'draft' ? null : code
  })
  return (
    <>
      <Show
        when={code()}
        fallback={<EmptyState title={t('facilitate.doors.closed-title')} text={t('facilitate.doors.closed')} />}
      >
        {(open) => <WayIn code={open()} />}
      </Show>
      <ScreenCard />
    </>
  )
}

function WayIn(props: { readonly code: string }) {
  const link = () => `${location.origin}/join/${props.code}`
  return (
    <Card title={t('facilitate.doors.title')}>
      <div class="grid items-center gap-6 sm:grid-cols-[minmax(0,1fr)_13rem]">
        <div class="grid min-w-0 gap-1">
          <p class="font-semibold text-ink-soft">{t('facilitate.doors.code')}</p>
          <p class="select-all whitespace-nowrap font-bold text-[clamp(2.75rem,11vw,4.5rem)] leading-none tracking-[0.06em]">
            {props.code}
          </p>
          <p class="pt-2 text-ink-soft">{t('facilitate.doors.how')}</p>
        </div>
        <figure class="grid justify-items-center gap-2">
          <QrCode text={link()} class="h-auto w-full max-w-52 rounded-m" />
          <figcaption class="text-center text-ink-soft text-sm">{t('facilitate.doors.scan')}</figcaption>
        </figure>
      </div>
      <CopyLine label={t('facilitate.doors.link')} text={link()} />
      <Show when={ownComputer.test(location.hostname)}>
        <Notice>{t('facilitate.doors.localhost')}</Notice>
      </Show>
    </Card>
  )
}
