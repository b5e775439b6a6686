import { BOARD_TEMPLATES, type BoardTemplate, templateSeeds } from '@coreflect/board'
import { createSignal, For, Show } from 'solid-js'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { BoardHold } from './create-board.ts'
import type { Company } from './create-company.ts'

const LENS = ['heard', 'noticed', 'wondered', 'felt'] as const
const TEMPLATES = BOARD_TEMPLATES.filter((template) => template !== 'blank')
const USUAL_BUDGET = 3
const MOST_BUDGET = 20

/** What a group, or whoever is with it, does with a board together: look at one thing, follow, vote with dots, begin anew. */
export function TogetherDialog(props: {
  readonly hold: BoardHold
  readonly company: Company
  readonly open: boolean
  readonly onClose: () => void
}) {
  const { hold } = props
  const { t } = hold
  const { together, votes } = props.company
  const [budget, setBudget] = createSignal(String(USUAL_BUDGET))
  const dots = () => Math.trunc(Number(budget()))
  const isBudget = () => dots() >= 1 && dots() <= MOST_BUDGET
  const done = (does: () => void, words?: string): void => {
    does()
    props.onClose()
    if (words !== undefined) hold.say(words)
  }
  const startOver = (template: BoardTemplate): void => {
    const columns = LENS.map((kind) => t(`board.file.word.${kind}`))
    const seeds = templateSeeds(template, (word) => t(`board.file.word.${word}`), columns)
    done(() => hold.pasting.startOver(seeds), t('board.file.cleared'))
  }
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title={t('board.together')}>
      <div class="grid gap-6">
        <Show when={hold.mayWrite()}>
          <section class="grid gap-2">
            <h3 class="text-lg">{t('board.light')}</h3>
            <p class="text-ink-soft">{t('board.light.text')}</p>
            <div class="flex flex-wrap gap-2">
              <Button onClick={() => done(together.shine, t('board.light.on'))}>{t('board.light.shine')}</Button>
              <Show when={together.lit()}>
                <Button onClick={() => done(together.putOut, t('board.light.off'))}>{t('board.light.put-out')}</Button>
              </Show>
            </div>
          </section>
        </Show>
        <Show when={together.canFollow}>
          <section class="grid gap-2">
            <h3 class="text-lg">{t('board.follow.title')}</h3>
            <p class="text-ink-soft">{t('board.follow.text')}</p>
            <div class="flex flex-wrap gap-2">
              <Button aria-pressed={together.leading()} onClick={() => done(() => together.lead(!together.leading()))}>
                {together.leading() ? t('board.lead.stop') : t('board.lead')}
              </Button>
              <For each={together.leaders()}>
                {(peer) => (
                  <Button onClick={() => done(() => together.follow(peer.client))}>
                    {t('board.follow', { name: peer.name })}
                  </Button>
                )}
              </For>
            </div>
          </section>
        </Show>
        <Show when={hold.mayWrite()}>
          <section class="grid gap-2">
            <h3 class="text-lg">{t('board.dots')}</h3>
            <p class="text-ink-soft">{t('board.dots.text')}</p>
            <Show
              when={votes.vote()?.open}
              fallback={
                <div class="flex flex-wrap items-end gap-2">
                  <TextField label={t('board.dots.budget')} inputmode="numeric" value={budget()} onText={setBudget} />
                  <Button
                    disabled={!isBudget()}
                    onClick={() => done(() => votes.start(dots()), t('board.dots.started'))}
                  >
                    {t('board.dots.start')}
                  </Button>
                </div>
              }
            >
              <div>
                <Button onClick={() => done(votes.end, t('board.dots.ended'))}>{t('board.dots.end')}</Button>
              </div>
            </Show>
          </section>
          <section class="grid gap-2">
            <h3 class="text-lg">{t('board.over')}</h3>
            <p class="text-ink-soft">{t('board.over.text')}</p>
            <div class="flex flex-wrap gap-2">
              <Button onClick={() => done(hold.pasting.clear, t('board.file.cleared'))}>{t('board.file.clear')}</Button>
              <For each={TEMPLATES}>
                {(template) => (
                  <Button onClick={() => startOver(template)}>{t(`board.file.template.${template}`)}</Button>
                )}
              </For>
            </div>
          </section>
        </Show>
      </div>
    </Dialog>
  )
}
