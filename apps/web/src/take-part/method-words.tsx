import { createSignal, Show } from 'solid-js'
import { addWords, inWords } from '../i18n/index.ts'
import { laterPart } from '../later-part.tsx'
import { useRoom } from './room.ts'

const FrameworkText = laterPart(
  async () => (await import('../framework/framework-text.tsx')).FrameworkText,
  async () => addWords((await import('../framework/words.ts')).frameworkWords),
)

/** The words of the method that the session goes by, if it goes by one; fetched when they are opened. */
export function MethodWords() {
  const { view } = useRoom()
  const [opened, setOpened] = createSignal(false)
  return (
    <Show when={view().framework}>
      {(framework) => (
        <details
          class="rounded-m border border-line bg-surface px-4"
          onToggle={(event) => event.currentTarget.open && setOpened(true)}
        >
          <summary class="flex min-h-12 cursor-pointer items-center font-semibold">{inWords(framework().name)}</summary>
          <div class="pb-4">
            <Show when={opened()}>
              <FrameworkText framework={framework()} />
            </Show>
          </div>
        </details>
      )}
    </Show>
  )
}
