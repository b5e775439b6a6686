import type { PlanView } from '@coreflect/workshop'
import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import { inWords, plural, t } from '../i18n/index.ts'
import { EndsLine } from '../take-part/ends-line.tsx'
import { useRoom } from '../take-part/room.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Minus, Plus } from '../ui/icons.ts'
import { Problem } from '../ui/problem.tsx'
import { TextField } from '../ui/text-field.tsx'
import { createSaying } from './create-saying.ts'

type Given = { readonly [card: string]: number }

/** A planning on a phone: the topics, one's own to add, and one's private priorities, handed in all together. */
export function PlanPart(props: { readonly plan: PlanView }) {
  const { problem, busy, say } = createSaying(useRoom())
  const [text, setText] = createSignal('')
  const [given, setGiven] = createSignal<Given>({})
  const giving = () => props.plan.priorities?.open === true && !props.plan.priorities.handedIn
  const left = createMemo(() => props.plan.budget - Object.values(given()).reduce((sum, one) => sum + one, 0))
  const give = (card: string, more: number) =>
    setGiven((was) => {
      const count = Math.max(0, (was[card] ?? 0) + more)
      const { [card]: _, ...rest } = was
      return count === 0 ? rest : { ...rest, [card]: count }
    })
  const add = async (event: Event) => {
    event.preventDefault()
    if (text().trim() === '') return
    if (await say({ type: 'plan-card', activity: props.plan.activity, text: text() })) setText('')
  }
  const handIn = async () => {
    if (await say({ type: 'hand-in-priorities', activity: props.plan.activity, on: given() })) setGiven({})
  }
  return (
    <>
      <Switch>
        <Match when={giving()}>
          <p class="font-semibold text-lg">{plural('doings.plan.left', left())}</p>
          <p class="text-ink-soft text-sm">{t('doings.plan.private')}</p>
        </Match>
        <Match when={props.plan.priorities?.open}>
          <p role="status" class="font-semibold">
            {t('doings.plan.handed-in')}
          </p>
        </Match>
      </Switch>
      <ul class="grid gap-2">
        <For each={props.plan.cards.map(({ id }) => id)}>
          {(id) => (
            <Show when={props.plan.cards.find((card) => card.id === id)}>
              {(card) => (
                <li class="flex items-center gap-2 rounded-m border border-line bg-surface py-2 pr-2 pl-4">
                  <span class="grid min-w-0 flex-1 gap-0.5">
                    <span dir="auto" class="break-words font-semibold leading-snug">
                      {card().text}
                    </span>
                    <Show when={props.plan.places.find((place) => place.id === card().place)}>
                      {(place) => (
                        <span class="text-ink-soft text-sm">
                          {t('doings.plan.on', { place: inWords(place().title) })}
                        </span>
                      )}
                    </Show>
                    <Show when={card().dots}>
                      {(dots) => <span class="text-ink-soft text-sm">{plural('doings.plan.dots', dots())}</span>}
                    </Show>
                  </span>
                  <Show when={giving()}>
                    <IconButton
                      label={t('doings.plan.less', { topic: card().text })}
                      disabled={(given()[id] ?? 0) === 0}
                      onClick={() => give(id, -1)}
                    >
                      <Minus size={20} />
                    </IconButton>
                    <span aria-live="polite" class="min-w-6 text-center font-bold text-lg tabular-nums">
                      {given()[id] ?? 0}
                    </span>
                    <IconButton
                      label={t('doings.plan.more', { topic: card().text })}
                      disabled={left() === 0}
                      onClick={() => give(id, 1)}
                    >
                      <Plus size={20} />
                    </IconButton>
                  </Show>
                </li>
              )}
            </Show>
          )}
        </For>
      </ul>
      <Show when={giving()}>
        <Button
          look="primary"
          class="justify-self-start"
          disabled={busy() || left() === props.plan.budget}
          onClick={handIn}
        >
          {t('doings.plan.hand-in')}
        </Button>
      </Show>
      <form class="grid gap-2" onSubmit={add}>
        <TextField
          label={t('doings.plan.add')}
          hint={t('doings.plan.add.hint')}
          maxlength={120}
          autocomplete="off"
          value={text()}
          onText={setText}
        />
        <Button class="justify-self-start" type="submit" disabled={busy() || text().trim() === ''}>
          {t('doings.plan.add.go')}
        </Button>
      </form>
      <Problem code={problem()} />
      <EndsLine where={t('doings.plan.where')} />
    </>
  )
}
