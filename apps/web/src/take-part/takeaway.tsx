import { Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Saved } from '../ui/saved.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useRoom } from './room.ts'

/** One line for oneself: what am I moving towards? */
export function Takeaway() {
  const { own } = useRoom()
  return (
    <Show when={own()} fallback={<Spinner />}>
      {(page) => (
        <div class="grid gap-2">
          <TextArea
            label={t('close.takeaway')}
            hint={t('close.takeaway.hint')}
            value={page().takeaway()}
            readonly={!page().writable()}
            rows={2}
            class="text-xl"
            onText={(text, caret) => page().writeTakeaway(text, caret)}
          />
          <Saved state={page().saved()} />
        </div>
      )}
    </Show>
  )
}
