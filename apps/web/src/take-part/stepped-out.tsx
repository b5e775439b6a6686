import { t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { useRoom } from './room.ts'

/** For whoever stepped out: nothing is asked, and one tap brings them back. */
export function SteppedOut() {
  const { send } = useRoom()
  return (
    <div class="arrive grid gap-3 rounded-m bg-accent-soft px-4 py-3">
      <div>
        <p class="font-semibold text-lg">{t('out.title')}</p>
        <p>{t('out.text')}</p>
      </div>
      <Button look="primary" class="justify-self-start" onClick={() => void send({ type: 'come-back' })}>
        {t('hand.back')}
      </Button>
    </div>
  )
}
