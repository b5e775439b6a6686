import { For } from 'solid-js'
import { Dialog } from '../ui/dialog.tsx'
import { type HelpGroup, KEYS } from './shortcuts.ts'
import type { Say } from './words.ts'

const GROUPS: readonly HelpGroup[] = ['look', 'choose', 'tools', 'change']

interface KeySheetProps {
  readonly t: Say
  readonly open: boolean
  readonly onClose: () => void
}

/** Every key of the board, from the table that the keys themselves come from. */
export function KeySheet(props: KeySheetProps) {
  const { t } = props
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('board.help')}>
      <div class="key-sheet">
        <For each={GROUPS}>
          {(group) => (
            <section>
              <h3>{t(`board.help.group.${group}`)}</h3>
              <dl>
                <For each={KEYS.filter((line) => line.group === group)}>
                  {(line) => (
                    <>
                      <dt>{t(line.word)}</dt>
                      <dd>
                        <kbd>{line.keys[0]}</kbd>
                      </dd>
                    </>
                  )}
                </For>
              </dl>
            </section>
          )}
        </For>
      </div>
    </Dialog>
  )
}
