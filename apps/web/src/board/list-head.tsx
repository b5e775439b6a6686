import { createSignal, Show } from 'solid-js'
import { Ellipsis } from '../ui/icons.ts'
import { Menu } from '../ui/menu.tsx'
import type { BoardHold } from './create-board.ts'
import { nameOf, wordsOf } from './item-words.ts'
import { SharedText } from './shared-text.tsx'

interface ListHeadProps {
  readonly hold: BoardHold
  /** Null over what lies in no frame. */
  readonly frame: string | null
}

/** The heading of a frame in a list: its title, which can be written, and what can be done with the frame. */
export function ListHead(props: ListHeadProps) {
  const { hold } = props
  const { t } = hold
  let box!: HTMLDivElement
  const frame = () => (props.frame === null ? null : hold.items.item(props.frame))
  const [left, setLeft] = createSignal(false)
  const title = () => {
    const item = frame()
    return item === null ? t('board.loose') : wordsOf(t, item)
  }
  const name = () => {
    const item = frame()
    return item === null ? '' : nameOf(t, item)
  }
  const isLocked = () => frame()?.locked === true
  const choose = (id: string): void => {
    const item = frame()
    if (item === null) return
    if (id === 'add') hold.deeds.addTo(item.id)
    else if (id === 'edit') hold.edit(item.id)
    else hold.remove([item.id])
  }
  return (
    <div ref={box} class="list-head" data-head={props.frame ?? ''}>
      <Show
        when={props.frame !== null && hold.editing() === props.frame && hold.textOf(props.frame)}
        fallback={
          <h2 class="list-title" dir="auto">
            {title()}
          </h2>
        }
      >
        {(text) => (
          <SharedText
            text={text()}
            binding={hold.binding(props.frame ?? '')}
            label={t('board.text')}
            class="list-title list-words"
            begin={true}
            oneLine={true}
            onLeave={(how) => {
              if (hold.editing() !== props.frame) return
              setLeft(how === 'key')
              hold.edit(null)
              if (left()) queueMicrotask(() => box.querySelector<HTMLElement>('.item-more')?.focus())
            }}
          />
        )}
      </Show>
      <Show when={hold.mayWrite() && hold.editing() !== props.frame && props.frame !== null}>
        <Menu
          label={t('board.more', { text: name() })}
          items={[
            { id: 'add', label: t('board.add-note') },
            { id: 'edit', label: t('board.edit'), disabled: isLocked() },
            { id: 'delete', label: t('board.delete'), disabled: isLocked() },
          ]}
          onChoose={choose}
          class="item-more"
        >
          <Ellipsis size={20} aria-hidden="true" />
        </Menu>
      </Show>
    </div>
  )
}
