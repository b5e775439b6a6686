import type { Words } from '@coreflect/workshop'
import { inWords, t } from '../i18n/index.ts'
import { createAddress } from '../net/address.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { QrCode } from '../ui/qr-code.tsx'

/** The link as a code for another device, and as a card to print and put in a pocket. */
export function LinkCard(props: { readonly path: string; readonly title: Words }) {
  const address = createAddress()
  const url = () => address() + props.path
  const print = () => {
    document.body.dataset.print = 'card'
    window.print()
    delete document.body.dataset.print
  }
  return (
    <>
      <Card title={t('revisit.link')}>
        <p>{t('revisit.link.text')}</p>
        <QrCode text={url()} label={t('close.keepsake.qr')} class="w-56 justify-self-center rounded-m" />
        <Button class="justify-self-start" onClick={print}>
          {t('revisit.link.print')}
        </Button>
      </Card>
      <div class="keepsake-card" aria-hidden="true">
        <strong>{inWords(props.title)}</strong>
        <QrCode text={url()} label={t('close.keepsake.qr')} class="w-full" />
        <small>{url()}</small>
        <small>{t('revisit.private')}</small>
      </div>
    </>
  )
}
