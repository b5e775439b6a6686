import { createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Plus } from '../ui/icons.ts'
import { listenForBlocks } from './block-drag.ts'
import { usePreparing } from './preparing.ts'
import { TimeBlock } from './time-block.tsx'

/** The day as blocks one below the other, each as tall as it is long. `inline` opens a block where it stands. */
export function TimeLine(props: { readonly inline: boolean }) {
  const preparing = usePreparing()
  const [over, setOver] = createSignal<{ readonly block: string; readonly place: number } | null>(null)
  let list: HTMLOListElement | undefined
  // Ids are told apart by their letters, so that a block which changes keeps its element and the focus in it.
  const ids = createMemo(() => preparing.draft().agenda.map(({ id }) => id), [] as readonly string[], {
    equals: (one, other) => one.join() === other.join(),
  })
  onMount(() => {
    if (list === undefined) return
    onCleanup(
      listenForBlocks(list, {
        onOver: setOver,
        onDrop: (block, place) => preparing.moveTo(block, place),
      }),
    )
  })
  /** Where the line is drawn that shows where a dragged block comes down: before this block, or null for the end. */
  const before = () => {
    const drag = over()
    return drag === null
      ? undefined
      : (ids().filter((id) => id !== drag.block)[Math.max(drag.place, preparing.open())] ?? null)
  }
  const full = () => ids().length >= 60
  return (
    <div class="grid gap-4">
      <ol
        class="grid gap-1.5"
        ref={(element) => {
          list = element
        }}
      >
        <PutHere place={0} />
        <For each={ids()}>
          {(id) => (
            <>
              <Show when={before() === id}>
                <DropLine />
              </Show>
              <TimeBlock id={id} inline={props.inline} lifted={over()?.block === id} />
              <PutHere after={id} />
            </>
          )}
        </For>
        <Show when={before() === null}>
          <DropLine />
        </Show>
      </ol>
      <Show when={!full()} fallback={<p class="text-ink-soft">{t('prepare.full')}</p>}>
        <Button id="add-activity" class="justify-self-start" onClick={() => preparing.addAt(ids().length)}>
          <Plus aria-hidden="true" size={19} /> {t('prepare.add')}
        </Button>
      </Show>
    </div>
  )
}

const DropLine = () => <li aria-hidden="true" class="h-1.5 rounded-m bg-accent" />

/** While a block is being moved by choosing: a place where it can go. */
function PutHere(props: { readonly place?: number; readonly after?: string }) {
  const preparing = usePreparing()
  const others = () => preparing.draft().agenda.filter(({ id }) => id !== preparing.moving())
  const place = () => props.place ?? others().findIndex(({ id }) => id === props.after) + 1
  const label = () => {
    const before = others()[place() - 1]
    return before === undefined
      ? t('prepare.moving.first')
      : t('prepare.moving.after', { title: inWords(before.title) || t('prepare.nameless') })
  }
  return (
    <Show when={preparing.moving() !== null && preparing.moving() !== props.after && place() >= preparing.open()}>
      <li>
        <Button
          class="w-full border-dashed"
          onClick={() => {
            const moved = preparing.moving()
            if (moved !== null) preparing.moveTo(moved, place())
          }}
        >
          {label()}
        </Button>
      </li>
    </Show>
  )
}
