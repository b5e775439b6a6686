import { createSignal, lazy, Show, Suspense } from 'solid-js'
import { day, plural, t } from '../i18n/index.ts'
import { createAddress } from '../net/address.ts'
import { api, type ProblemCode } from '../net/api.ts'
import { keep, kept } from '../net/storage.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Problem } from '../ui/problem.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useRoom } from './room.ts'

const QrCode = lazy(async () => ({ default: (await import('../ui/qr-code.tsx')).QrCode }))

/** One's own link to come back to, made once for each browser and shown as text and as a QR code. */
export function KeepsakeLink() {
  const { session, token, view } = useRoom()
  const address = createAddress()
  const place = `coreflect.keepsake.${session}`
  const [path, setPath] = createSignal(kept(place))
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const url = (to: string) => address() + to
  const make = async () => {
    const reply = await api.keepsakeLink(session, token)
    if (!reply.ok) return void setProblem(reply.problem)
    keep(place, reply.value.path)
    setProblem(null)
    setPath(reply.value.path)
  }
  const until = () => {
    const { endsAt, keepDays } = view().session
    return endsAt === null
      ? t('close.keepsake.days', { days: plural('ui.days', keepDays) })
      : t('close.keepsake.until', { date: day(endsAt) })
  }
  return (
    <Card title={t('close.keepsake')}>
      <p>{t('close.keepsake.text')}</p>
      <Show
        when={path()}
        fallback={
          <Button look="primary" onClick={make}>
            {t('close.keepsake.get')}
          </Button>
        }
      >
        {(to) => (
          <div class="arrive grid gap-4">
            <TextField
              label={t('close.keepsake.link')}
              hint={t('close.keepsake.hint')}
              value={url(to())}
              readonly
              onFocus={(event) => event.currentTarget.select()}
              onClick={(event) => event.currentTarget.select()}
            />
            <Suspense>
              <QrCode text={url(to())} label={t('close.keepsake.qr')} class="w-56 justify-self-center rounded-m" />
            </Suspense>
            <ButtonLink href={to()}>{t('close.keepsake.open')}</ButtonLink>
          </div>
        )}
      </Show>
      <Problem code={problem()} />
      <p class="text-ink-soft text-sm">{until()}</p>
    </Card>
  )
}
