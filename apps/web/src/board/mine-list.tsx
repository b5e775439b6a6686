import type { MineView } from '@coreflect/workshop'
import { createSignal, For, Show } from 'solid-js'
import { Button } from '../ui/button.tsx'
import type { Items } from './create-items.ts'
import type { DebriefRoom } from './debrief-room.ts'
import { wordsOf } from './item-words.ts'
import type { Say } from './words.ts'

interface MineListProps {
  readonly room: DebriefRoom
  /** Null where this person may not read the board any more. */
  readonly items: Items | null
  /** The words of an own note, where the board is not there to tell them. */
  readonly noteText?: ((observation: string) => string | undefined) | undefined
  readonly t: Say
}

/** Notes on the board that this person wrote or that are about them, to take back or to say more about [C6]. */
export function MineList(props: MineListProps) {
  const [asking, setAsking] = createSignal<string | null>(null)
  const [said, setSaid] = createSignal('')
  const mine = () => props.room.view().mine
  const lives = () => props.room.view().session.state !== 'revisit' && props.room.view().me.kind === 'person'
  const textOf = (one: MineView): string => {
    const item = props.items?.item(one.card) ?? null
    if (item !== null) return wordsOf(props.t, item)
    return (one.observation && props.noteText?.(one.observation)) || props.t('plenary.mine.unknown')
  }
  const withdraw = async (card: string) => {
    const done = await props.room.send({ type: 'withdraw', card })
    setAsking(null)
    setSaid(props.t(done ? 'plenary.mine.gone' : 'plenary.saved.failed'))
  }
  return (
    <>
      <Show when={mine().length > 0}>
        <section class="grid gap-2" aria-labelledby="mine-title">
          <h3 id="mine-title" class="debrief-heading">
            {props.t('plenary.mine')}
          </h3>
          <p class="text-ink-soft text-sm">{props.t('plenary.mine.text')}</p>
          <ul class="grid gap-2">
            <For each={mine()}>
              {(one) => (
                <li class="grid gap-2 rounded-m border border-line bg-surface px-4 py-3" data-mine={one.card}>
                  <p class="text-ink-soft text-sm">
                    {props.t(one.observation === null ? 'plenary.mine.about' : 'plenary.mine.own')}
                  </p>
                  <p dir="auto">{textOf(one)}</p>
                  <Show
                    when={asking() === one.card}
                    fallback={
                      <div class="flex flex-wrap gap-2">
                        <Show when={one.observation !== null && lives()}>
                          <Button
                            aria-pressed={one.hand}
                            onClick={() => props.room.send({ type: 'say-more', card: one.card, hand: !one.hand })}
                          >
                            {props.t(one.hand ? 'plenary.mine.less' : 'plenary.mine.more')}
                          </Button>
                        </Show>
                        <Button onClick={() => setAsking(one.card)}>{props.t('plenary.mine.withdraw')}</Button>
                        <Show when={one.observation !== null && lives() && !one.hand}>
                          <p class="w-full text-ink-soft text-sm">{props.t('plenary.mine.more.text')}</p>
                        </Show>
                      </div>
                    }
                  >
                    <fieldset class="grid gap-2">
                      <legend class="mb-2">{props.t('plenary.mine.ask')}</legend>
                      <div class="flex flex-wrap gap-2">
                        <Button
                          look="primary"
                          ref={(button: HTMLButtonElement) => requestAnimationFrame(() => button.focus())}
                          onClick={() => withdraw(one.card)}
                        >
                          {props.t('plenary.mine.yes')}
                        </Button>
                        <Button onClick={() => setAsking(null)}>{props.t('plenary.mine.no')}</Button>
                      </div>
                    </fieldset>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <p role="status" class="hush">
        {said()}
      </p>
    </>
  )
}
