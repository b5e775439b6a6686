import { type ActivityType, activityTypes } from '@coreflect/workshop'
import { For } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Dialog } from '../ui/dialog.tsx'

/** The sixteen kinds of activity, each with a line about it. */
export function AddDialog(props: {
  readonly open: boolean
  readonly onClose: () => void
  readonly onChoose: (type: ActivityType) => void
}) {
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('prepare.add.title')}>
      <ul class="grid gap-2 sm:grid-cols-2">
        <For each={activityTypes}>
          {(type) => (
            <li>
              <button
                type="button"
                onClick={() => props.onChoose(type)}
                class="grid size-full min-h-12 content-start gap-0.5 rounded-m border border-edge bg-raised px-4 py-3 text-left hover:bg-accent-soft"
              >
                <span class="font-semibold">{t(`prepare.type.${type}`)}</span>
                <span class="text-ink-soft text-sm">{t(`prepare.about.${type}`)}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </Dialog>
  )
}
