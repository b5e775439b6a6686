import { MARKS } from '@coreflect/board'
import { createUniqueId, For, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { Ellipsis } from '../ui/icons.ts'
import { Menu } from '../ui/menu.tsx'
import { hasCopy, pasteNow } from './clipboard.ts'
import type { BoardHold } from './create-board.ts'
import { TOOLS, type Tool } from './create-tools.ts'
import { MarkPicture } from './drawing/mark-picture.tsx'
import { toolIcons } from './icons.ts'

/** Tools that are always at hand; the rest are in the menu beside them. */
const AT_HAND: readonly Tool[] = globalThis.matchMedia?.('(max-width: 639px)').matches
  ? ['select', 'text', 'pen']
  : ['select', 'text', 'pen', 'eraser']

/** The tools as one choice: arrow keys go between those at hand, a menu has the rest. */
export function ToolChoice(props: {
  readonly hold: BoardHold
  readonly onPicture: () => void
  readonly onDone: () => void
}) {
  const group = createUniqueId()
  const { hold } = props
  const { t, tools } = hold
  /** The tool in hand is shown in any case: in the place of the last where it is none of them. */
  const shown = (): readonly Tool[] =>
    AT_HAND.includes(tools.tool()) ? AT_HAND : [...AT_HAND.slice(0, -1), tools.tool()]
  const rest = () => [
    ...TOOLS.filter((tool) => tool !== 'stamp' && !shown().includes(tool)).map((tool) => ({
      id: tool as string,
      label: t(`board.tool.${tool}`),
    })),
    ...MARKS.map((mark) => ({ id: `stamp ${mark}`, label: t('board.stamp', { mark: t(`board.mark.${mark}`) }) })),
    { id: 'image', label: t('board.tool.image') },
    ...(hasCopy(hold) ? [{ id: 'paste', label: t('board.deed.paste') }] : []),
  ]
  const choose = (id: string): void => {
    if (id === 'image') props.onPicture()
    if (id === 'paste') pasteNow(hold)
    const mark = MARKS.find((one) => id === `stamp ${one}`)
    if (mark !== undefined) tools.takeStamp(mark)
    const tool = TOOLS.find((one) => one === id)
    if (tool !== undefined) tools.take(tool)
    props.onDone()
  }
  return (
    <fieldset class="tool-choice">
      <legend class="sr-only">{t('board.tool')}</legend>
      <For each={shown()}>
        {(tool) => {
          const name = () =>
            tool === 'stamp' ? t('board.stamp', { mark: t(`board.mark.${tools.mark()}`) }) : t(`board.tool.${tool}`)
          return (
            <label class="tool-option" title={name()}>
              <input
                type="radio"
                class="sr-only"
                name={group}
                checked={tools.tool() === tool}
                onChange={() => tools.take(tool)}
              />
              <Show
                when={tool === 'stamp'}
                fallback={<Dynamic component={toolIcons[tool]} size={20} aria-hidden="true" />}
              >
                <MarkPicture mark={tools.mark()} size={20} />
              </Show>
              <span class="sr-only">{name()}</span>
            </label>
          )
        }}
      </For>
      <Show when={hold.mayWrite()}>
        <Menu label={t('board.tools.more')} items={rest()} onChoose={choose} class="item-more">
          <Ellipsis size={20} aria-hidden="true" />
        </Menu>
      </Show>
    </fieldset>
  )
}
