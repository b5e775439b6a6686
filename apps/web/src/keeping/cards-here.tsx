import type { Command, OnBoardView } from '@coreflect/workshop'
import { createSignal, For, Show } from 'solid-js'
import type * as Y from 'yjs'
import { createCardWords } from '../board/create-card-words.ts'
import { momentOf } from '../board/item-words.ts'
import { say, t } from '../i18n/index.ts'
import type { ProblemCode } from '../net/reply.ts'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'

interface CardsHereProps {
  readonly ydoc: Y.Doc
  readonly board: string
  /** Those on any board that this person may take off. */
  readonly cards: readonly OnBoardView[]
  readonly send: (command: Command) => Promise<ProblemCode | null>
}

/** Cards on a group's board that this person noted or that are about them, to take off [C6]. */
export function CardsHere(props: CardsHereProps) {
  const cardOf = createCardWords(props.ydoc)
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const [said, setSaid] = createSignal('')
  let head: HTMLElement | undefined
  /** Once it was opened it stays, so that whoever takes the last one off is not sent elsewhere. */
  const [opened, setOpened] = createSignal(false)
  const takeOff = async (card: string) => {
    const no = await props.send({ type: 'take-off-board', card })
    setProblem(no)
    setSaid(no === null ? t('keeping.card.gone') : '')
    // The button that was pressed goes with its card.
    if (no === null) head?.focus()
  }
  const here = () =>
    props.cards.filter(({ board, card, takenBack }) => board === props.board && !takenBack && cardOf(card) !== null)
  const ids = () => here().map(({ card }) => card)
  return (
    <>
      <Show when={opened() || ids().length > 0}>
        <details class="border-line border-t pt-2 print:hidden" onToggle={() => setOpened(true)}>
          <summary ref={head} class="min-h-11 cursor-pointer py-2.5 font-semibold">
            {t('keeping.cards', { count: ids().length })}
          </summary>
          <p class="pb-2 text-ink-soft text-sm">{t('keeping.cards.hint')}</p>
          <ul class="grid gap-2 pb-2">
            <For each={ids()}>
              {(id) => (
                <Show when={cardOf(id)}>
                  {(card) => (
                    <li class="grid gap-1 rounded-m border border-line bg-surface px-4 py-3" data-card={id}>
                      <p class="text-sm">
                        <span class="font-bold">{card().tag}</span> · {momentOf(say, card())} ·{' '}
                        {t(
                          here().some((one) => one.card === id && one.own) ? 'keeping.card.own' : 'keeping.card.about',
                        )}
                      </p>
                      <p dir="auto" class="whitespace-pre-wrap" classList={{ italic: card().text === '' }}>
                        {card().text || t('keeping.card.no-words')}
                      </p>
                      <Button class="justify-self-start" onClick={() => void takeOff(id)}>
                        {t('keeping.card.off')}
                      </Button>
                    </li>
                  )}
                </Show>
              )}
            </For>
          </ul>
        </details>
      </Show>
      <p role="status" class="hush">
        {said()}
      </p>
      <Problem code={problem()} />
    </>
  )
}
