import { Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Saved } from '../ui/saved.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useRoom } from './room.ts'

/** The field of the private page, wherever it stands. */
export function PrivatePage(props: { readonly label: string; readonly hint?: string }) {
  const { own } = useRoom()
  return (
    <Show when={own()} fallback={<Spinner />}>
      {(page) => (
        <div class="grid gap-2">
          <TextArea
            label={props.label}
            hint={props.hint}
            value={page().page()}
            readonly={!page().writable()}
            rows={6}
            placeholder={t('page.text.placeholder')}
            onText={(text, caret) => page().writePage(text, caret)}
          />
          <Saved state={page().saved()} />
        </div>
      )}
    </Show>
  )
}
