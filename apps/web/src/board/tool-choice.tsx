import { createUniqueId, For, Show } from 'solid-js'
import { Ellipsis } from '../ui/icons.ts'
import { Menu } from '../ui/menu.tsx'
import type { BoardHold } from './create-board.ts'
import { TOOLS, type Tool } from './create-tools.ts'
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
  const name = createUniqueId()
  const { hold } = props
  const { t, tools } = hold
  /** The tool in hand is shown in any case: in the place of the last where it is none of them. */
  const shown = (): readonly Tool[] =>
    AT_HAND.includes(tools.tool()) ? AT_HAND : [...AT_HAND.slice(0, -1), tools.tool()]
  const rest = () => [
    ...TOOLS.filter((tool) => !shown().includes(tool)).map((tool) => ({
      id: tool as string,
      label: t(`board.tool.${tool}`),
    })),
    { id: 'image', label: t('board.tool.image') },
  ]
  const choose = (id: string): void => {
    if (id === 'image') props.onPicture()
    const tool = TOOLS.find((one) => one === id)
    if (tool !== undefined) tools.take(tool)
    props.onDone()
  }
  return (
    <fieldset class="tool-choice">
      <legend class="sr-only">{t('board.tool')}</legend>
      <For each={shown()}>
        {(tool) => {
          const Icon = toolIcons[tool]
          return (
            <label class="tool-option" title={t(`board.tool.${tool}`)}>
              <input
                type="radio"
                class="sr-only"
                name={name}
                checked={tools.tool() === tool}
                onChange={() => tools.take(tool)}
              />
              <Icon size={20} aria-hidden="true" />
              <span class="sr-only">{t(`board.tool.${tool}`)}</span>
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
