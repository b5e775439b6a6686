import { For } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Dialog } from '../ui/dialog.tsx'
import { shortcuts } from './shortcuts.ts'

interface KeyboardHelpProps {
  readonly open: boolean
  readonly on: boolean
  readonly onSwitch: (on: boolean) => void
  readonly onClose: () => void
}

/** Every key of the cockpit, from the same table as the code, and a switch for those who speak to their computer. */
export function KeyboardHelp(props: KeyboardHelpProps) {
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('facilitate.keyboard.title')}
      description={t('facilitate.keyboard.text')}
    >
      <table class="w-full border-collapse text-left">
        <thead class="sr-only">
          <tr>
            <th scope="col">{t('facilitate.keyboard.key')}</th>
            <th scope="col">{t('facilitate.keyboard.does')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={shortcuts}>
            {({ key, sign, does }) => (
              <tr class="border-line border-t">
                <th scope="row" class="w-14 py-2 pr-4">
                  <kbd class="inline-flex h-9 min-w-9 items-center px-1 justify-center corner-s border border-edge bg-raised font-bold font-sans">
                    {sign ?? key.toUpperCase()}
                  </kbd>
                </th>
                <td class="py-2">{t(`facilitate.key.${does}`)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <label class="flex min-h-12 items-center gap-3 font-semibold">
        <input
          type="checkbox"
          checked={props.on}
          onChange={(event) => props.onSwitch(event.currentTarget.checked)}
          class="size-5 accent-accent"
        />
        {t('facilitate.keyboard.on')}
      </label>
    </Dialog>
  )
}
