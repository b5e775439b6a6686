import { createMemo, For, Show } from 'solid-js'
import { classNames } from '../ui/class-names.ts'
import { ground } from './colors.ts'
import type { DebriefHold } from './create-debrief.ts'
import type { CardWords } from './debrief-card.tsx'
import { DotsOf } from './dots-of.tsx'
import { wordsOf } from './item-words.ts'

interface RoundsBesideProps {
  readonly hold: DebriefHold
  readonly words: CardWords
}

/** Every round as a column with all of its notes, in a theme or not: what changed from one round to the next? */
export function RoundsBeside(props: RoundsBesideProps) {
  const { hold } = props
  const { t } = hold
  const cards = createMemo(() => {
    const { themes, rounds } = hold.shape()
    const all = [
      ...rounds.flatMap((group) => group.cards.map((id) => ({ id, theme: null }))),
      ...themes.flatMap((theme) => theme.cards.map((id) => ({ id, theme: theme.id }))),
    ]
    return all.flatMap(({ id, theme }) => {
      const item = hold.items.item(id)
      return item?.kind === 'card' ? [{ id, theme, round: item.round }] : []
    })
  })
  const rounds = createMemo(() => [...new Set(cards().map((card) => card.round))].sort((a, b) => a - b))
  return (
    <div class="rounds-beside" style={{ '--rounds': Math.max(1, rounds().length) }}>
      <For each={rounds()} fallback={<p>{t('board.debrief.no-cards')}</p>}>
        {(round) => (
          <section class="theme" aria-label={props.words.round(round)}>
            <h3 class="debrief-heading">{props.words.round(round)}</h3>
            <ol class="debrief-cards">
              <For each={cards().filter((card) => card.round === round)}>
                {(card) => (
                  <Show when={hold.items.item(card.id)}>
                    {(item) => (
                      <li class={classNames('debrief-card', ground[item().color])}>
                        <p class="debrief-words" dir="auto">
                          {wordsOf(t, item())}
                        </p>
                        <div class="debrief-foot">
                          <span class="debrief-tag">
                            {[
                              props.words.tagOf(item()),
                              card.theme === null ? '' : t('plenary.rounds.in', { theme: hold.titleOf(card.theme) }),
                            ]
                              .filter((part) => part !== '')
                              .join(' · ')}
                          </span>
                          <DotsOf dots={hold.dots} id={card.id} text={wordsOf(t, item())} t={t} />
                        </div>
                      </li>
                    )}
                  </Show>
                )}
              </For>
            </ol>
          </section>
        )}
      </For>
    </div>
  )
}
