import { createMemo, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { createAddress, isOwnComputer } from '../net/address.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { QrCode } from '../ui/qr-code.tsx'
import { CopyLine } from './copy-line.tsx'
import { useCockpit } from './create-cockpit.ts'
import { RehearseButton } from './rehearse-button.tsx'

/** The way in: the code to read aloud, the link, the QR, and the projector that shows all of it. */
export function DoorsPlace() {
  const cockpit = useCockpit()
  const session = () => cockpit.view().session
  const code = createMemo(() => {
    const { code, state } = session()
    return state === 'draft' ? null : code
  })
  return (
    <Show
      when={code()}
      fallback={
        <EmptyState title={t('facilitate.doors.closed-title')} text={t('facilitate.doors.closed')}>
          <Show when={!session().rehearsal}>
            <RehearseButton session={session().id} about={inWords(session().title)} />
          </Show>
        </EmptyState>
      }
    >
      {(open) => <WayIn code={open()} />}
    </Show>
  )
}

function WayIn(props: { readonly code: string }) {
  const address = createAddress()
  const link = () => `${address()}/join/${props.code}`
  return (
    <Card title={t('facilitate.doors.title')} class="@container">
      <p>
        <span class="block font-semibold text-ink-soft">{t('facilitate.doors.code')}</span>
        <span class="block select-all whitespace-nowrap font-bold text-[clamp(2.5rem,17cqi,7rem)] leading-tight tracking-[0.06em]">
          {props.code}
        </span>
      </p>
      <div class="grid items-center gap-5 @md:grid-cols-[13rem_minmax(0,1fr)]">
        <figure class="grid justify-items-center gap-2">
          <QrCode text={link()} class="h-auto w-full max-w-52 rounded-m" />
          <figcaption class="text-center text-ink-soft text-sm">{t('facilitate.doors.scan')}</figcaption>
        </figure>
        <p class="text-ink-soft">{t('facilitate.doors.how')}</p>
      </div>
      <CopyLine label={t('facilitate.doors.link')} text={link()} />
      <Show when={isOwnComputer(address())}>
        <Notice>{t('facilitate.doors.localhost')}</Notice>
      </Show>
    </Card>
  )
}
