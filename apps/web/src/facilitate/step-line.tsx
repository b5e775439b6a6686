import { createMemo, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { undoAction } from './actions.ts'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'
import { stepToldInWords } from './step-words.ts'

/** How long a step that cannot be taken back is told, in ms; as long as the others. */
const told = 30_000

/** Who did what last, and the way back for half a minute [L2]. Two who lead together see each other's steps here. */
export function StepLine() {
  const cockpit = useCockpit()
  const step = createMemo(() => cockpit.view().step)
  const recent = createMemo(() => {
    const one = step()
    return one !== null && cockpit.now() < one.at + told ? one : null
  })
  const undo = createMemo(() => undoAction(cockpit.view(), cockpit.now()))
  const seconds = createMemo(() => Math.ceil(((step()?.undoUntil ?? 0) - cockpit.now()) / 1000))
  return (
    <div class="contents">
      <p role="status" class="sr-only">
        {recent() === null ? '' : stepToldInWords(recent() as NonNullable<ReturnType<typeof recent>>)}
      </p>
      <Show when={recent()}>
        {(one) => (
          <div class="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 border-line border-t pt-2 lg:col-span-2">
            <p class="min-w-0 flex-1 leading-tight" aria-hidden="true">
              {stepToldInWords(one())}{' '}
              <span class="text-ink-soft text-sm tabular-nums">
                <Show when={undo()} fallback={one().kind === 'undone' ? '' : t('facilitate.run.final')}>
                  {t('facilitate.run.undo-left', { seconds: seconds() })}
                </Show>
              </span>
            </p>
            <Show when={undo()?.command}>
              {(command) => (
                <CommandButton id="undo" command={command()} aria-keyshortcuts="z">
                  {t('facilitate.run.undo')}
                </CommandButton>
              )}
            </Show>
          </div>
        )}
      </Show>
    </div>
  )
}
