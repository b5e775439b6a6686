import { type Item, outline } from '@coreflect/board'
import { createMemo, createSignal, For, Show, Suspense } from 'solid-js'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Plus } from '../ui/icons.ts'
import './list.css'
import { hasCopy, pasteNow } from './clipboard.ts'
import type { BoardHold } from './create-board.ts'
import { keepFocus } from './keep-focus.ts'
import { later } from './later.ts'
import { holdFocus } from './list-focus.ts'
import { ListHead } from './list-head.tsx'
import { Line } from './list-line.tsx'

const LookDialog = later(async () => (await import('./look-dialog.tsx')).LookDialog)

/** Lines that are shown before more are asked for. */
const AT_ONCE = 250

/** The board as an ordered list with headings: the same document, read and written without a pointer, a canvas or sight. */
export function BoardList(props: { readonly hold: BoardHold }) {
  let list!: HTMLDivElement
  const { hold } = props
  const { t } = hold
  const sections = createMemo(() =>
    outline(hold.items.arranged()).map(({ frame, items }) => ({
      frame: frame?.id ?? null,
      ids: items.map((item) => item.id),
    })),
  )
  const [looking, setLooking] = createSignal<string | null>(null)
  const [most, setMost] = createSignal(AT_ONCE)
  /** The lines that are there now: the first so many, and the one that is being written in wherever it stands. */
  const shown = createMemo(() => {
    let left = most()
    return sections().map(({ frame, ids }) => {
      const first = ids.slice(0, left)
      left -= first.length
      const open = hold.editing()
      const more = open !== null && !first.includes(open) && ids.includes(open) ? [open] : []
      return { frame, ids: [...first, ...more] }
    })
  })
  holdFocus(() => list, shown)
  const left = () => sections().reduce((count, { ids }) => count + ids.length, 0) - most()
  const hasFrames = () => sections().some((section) => section.frame !== null)
  const remove = (id: string): void => {
    const order = sections().flatMap((section) => section.ids)
    const at = order.indexOf(id)
    hold.remove([id])
    const next = order[at + 1] ?? order[at - 1]
    if (next !== undefined) keepFocus('line', next)
  }
  return (
    <div ref={list} class="board-list">
      <Show
        when={!hold.items.bare()}
        fallback={
          <EmptyState title={t('board.empty')} {...(hold.mayWrite() ? { text: t('board.empty.write') } : {})} />
        }
      >
        <For each={sections().map((section) => section.frame)}>
          {(frame) => {
            const ids = createMemo(() => shown().find((section) => section.frame === frame)?.ids ?? [])
            return (
              <div class="list-section">
                <Show when={hasFrames()}>
                  <ListHead hold={hold} frame={frame} />
                </Show>
                <ol class="list-lines">
                  <For each={ids()}>
                    {(id, index) => (
                      <Show when={lineItem(hold, id)}>
                        {(item) => (
                          <Line
                            hold={hold}
                            item={item()}
                            isFirst={index() === 0}
                            isLast={index() === ids().length - 1}
                            onDelete={remove}
                            onLook={() => setLooking(id)}
                          />
                        )}
                      </Show>
                    )}
                  </For>
                </ol>
              </div>
            )
          }}
        </For>
        <Show when={left() > 0}>
          <Button look="quiet" onClick={() => setMost((now) => now + AT_ONCE)}>
            {t('board.list.more', { count: left() })}
          </Button>
        </Show>
      </Show>
      <Show when={looking()}>
        {(id) => (
          <Suspense>
            <LookDialog
              hold={hold}
              onClose={() => {
                keepFocus('line', id())
                setLooking(null)
              }}
            />
          </Suspense>
        )}
      </Show>
      <Show when={hold.mayWrite()}>
        <div class="list-add">
          <Show
            when={hold.editing() === null}
            fallback={
              <Button look="primary" wide onClick={() => hold.edit(null)}>
                {t('board.move.done')}
              </Button>
            }
          >
            <Button look="primary" wide onClick={() => hold.addBelow()}>
              <Plus size={20} aria-hidden="true" />
              {t('board.add-note')}
            </Button>
            <Show when={hasCopy(hold)}>
              <Button wide onClick={() => pasteNow(hold)}>
                {t('board.deed.paste')}
              </Button>
            </Show>
          </Show>
        </div>
      </Show>
    </div>
  )
}

const lineItem = (hold: BoardHold, id: string): Exclude<Item, { kind: 'frame' }> | null => {
  const item = hold.items.item(id)
  return item === null || item.kind === 'frame' ? null : item
}
