import type { PlanView } from '@coreflect/workshop'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { Card } from '../ui/card.tsx'
import { Trash } from '../ui/icons.ts'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'
import { PlanDrafts } from './plan-drafts.tsx'

/** A planning in the facilitator's hands: topics, priorities, and where each topic goes. */
export function PlanControl(props: { readonly plan: PlanView }) {
  const cockpit = useCockpit()
  const [text, setText] = createSignal('')
  const activity = () => props.plan.activity
  const cards = () => props.plan.cards.toSorted((a, b) => (b.dots ?? 0) - (a.dots ?? 0))
  const place = (card: string, to: string) =>
    void cockpit.send({ type: 'place-card', activity: activity(), card, place: to === '' ? null : to })
  return (
    <Card title={t('facilitate.doing.plan')}>
      <Show when={props.plan.budget > 0}>
        <Priorities plan={props.plan} />
      </Show>
      <Show when={cards().length > 0} fallback={<p class="text-ink-soft">{t('facilitate.doing.plan.none')}</p>}>
        <ul class="grid gap-2">
          <For each={cards().map(({ id }) => id)}>
            {(id) => (
              <Show when={props.plan.cards.find((card) => card.id === id)}>
                {(card) => (
                  <li class="flex flex-wrap items-center gap-2 border-line border-b pb-2">
                    <span dir="auto" class="min-w-32 flex-1 break-words font-semibold">
                      {card().text}
                      <Show when={card().dots !== null}>
                        <span class="block font-normal text-ink-soft text-sm">
                          {t('facilitate.doing.plan.dots', { count: card().dots ?? 0 })}
                        </span>
                      </Show>
                    </span>
                    <Show when={props.plan.places.length > 0}>
                      <Select
                        label={t('facilitate.doing.plan.place', { topic: card().text })}
                        hideLabel
                        value={card().place ?? ''}
                        onChoose={(to) => place(id, to)}
                        options={[
                          { value: '', label: t('facilitate.doing.plan.nowhere') },
                          ...props.plan.places.map((one) => ({ value: one.id, label: inWords(one.title) })),
                        ]}
                      />
                    </Show>
                    <CommandButton
                      look="plain"
                      class="px-3!"
                      command={{ type: 'remove-plan-card', activity: activity(), card: id }}
                      aria-label={t('facilitate.doing.plan.remove', { topic: card().text })}
                    >
                      <Trash aria-hidden="true" size={20} />
                    </CommandButton>
                  </li>
                )}
              </Show>
            )}
          </For>
        </ul>
      </Show>
      <TextField
        label={t('facilitate.doing.plan.add')}
        maxlength={120}
        autocomplete="off"
        value={text()}
        onText={setText}
      />
      <CommandButton
        class="justify-self-start"
        command={{ type: 'plan-card', activity: activity(), text: text().trim() }}
        ready={text().trim() !== ''}
        onEmpty={() => setText('')}
      >
        {t('facilitate.doing.plan.add.go')}
      </CommandButton>
      <Show when={props.plan.places.length > 0 && props.plan.cards.some(({ place }) => place !== null)}>
        <PlanDrafts plan={props.plan} />
      </Show>
    </Card>
  )
}

function Priorities(props: { readonly plan: PlanView }) {
  const cockpit = useCockpit()
  const activity = () => props.plan.activity
  const few = () => props.plan.priorities?.open === false && props.plan.cards.every(({ dots }) => dots === null)
  return (
    <div class="grid justify-items-start gap-2">
      <Switch>
        <Match when={props.plan.priorities?.open}>
          <p role="status" class="font-semibold">
            {t('facilitate.doing.plan.given', {
              given: props.plan.priorities?.given ?? 0,
              people: cockpit.view().arrived,
            })}
          </p>
          <CommandButton command={{ type: 'close-priorities', activity: activity() }}>
            {t('facilitate.doing.plan.close')}
          </CommandButton>
        </Match>
        <Match when={true}>
          <Show when={few()}>
            <p>{t('facilitate.doing.plan.few')}</p>
          </Show>
          <CommandButton command={{ type: 'open-priorities', activity: activity() }}>
            {props.plan.priorities === null
              ? t('facilitate.doing.plan.open', { budget: props.plan.budget })
              : t('facilitate.doing.plan.again')}
          </CommandButton>
        </Match>
      </Switch>
    </div>
  )
}
