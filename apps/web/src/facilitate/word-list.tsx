import type { Words } from '@coreflect/workshop'
import { createSignal, For, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Confirm } from './confirm.tsx'

/** Something in words that comes with Coreflect or is our own. */
interface Entry {
  readonly id: string
  readonly name: Words
}

interface WordListProps<T extends Entry> {
  readonly title: string
  readonly text: string
  readonly make: string
  readonly own: readonly T[]
  readonly builtIn: readonly T[]
  /** One line about it. */
  readonly about: (one: T) => string
  /** Can a copy of it be written in the editor? */
  readonly copies: (one: T) => boolean
  readonly onMake: () => void
  readonly onEdit: (one: T) => void
  readonly onCopy: (one: T) => void
  readonly onRemove: (one: T) => void
}

/** What is there of a kind: our own first, then what comes with Coreflect. */
export function WordList<T extends Entry>(props: WordListProps<T>) {
  const [going, setGoing] = createSignal<T | null>(null)
  const [asking, setAsking] = createSignal(false)
  const isOwn = (one: T) => props.own.some(({ id }) => id === one.id)
  return (
    <Card title={props.title}>
      <p class="text-ink-soft">{props.text}</p>
      <ul>
        <For each={[...props.own, ...props.builtIn]}>
          {(one) => (
            <li class="grid gap-1 border-line border-b py-3 last:border-b-0">
              <p>
                <strong>{inWords(one.name)}</strong>{' '}
                <span class="text-ink-soft text-sm">
                  {t(isOwn(one) ? 'facilitate.lens.own' : 'facilitate.ours.built-in')}
                </span>
              </p>
              <p class="text-ink-soft text-sm">{props.about(one)}</p>
              <div class="-ml-5 flex flex-wrap">
                <Show when={isOwn(one)}>
                  <Button
                    look="plain"
                    aria-label={t('facilitate.ours.edit-this', { name: inWords(one.name) })}
                    onClick={() => props.onEdit(one)}
                  >
                    {t('facilitate.ours.edit')}
                  </Button>
                </Show>
                <Show when={props.copies(one)}>
                  <Button
                    look="plain"
                    aria-label={t('facilitate.ours.copy-this', { name: inWords(one.name) })}
                    onClick={() => props.onCopy(one)}
                  >
                    {t('facilitate.ours.copy')}
                  </Button>
                </Show>
                <Show when={isOwn(one)}>
                  <Button
                    look="plain"
                    aria-label={t('facilitate.ours.remove-this', { name: inWords(one.name) })}
                    onClick={() => {
                      setGoing(() => one)
                      setAsking(true)
                    }}
                  >
                    {t('facilitate.ours.remove')}
                  </Button>
                </Show>
              </div>
            </li>
          )}
        </For>
      </ul>
      <Button class="justify-self-start" onClick={() => props.onMake()}>
        {props.make}
      </Button>
      <Confirm
        open={asking()}
        onClose={() => setAsking(false)}
        title={t('facilitate.ours.remove-ask', { name: inWords(going()?.name ?? {}) })}
        go={t('facilitate.ours.remove-go')}
        onGo={() => {
          const one = going()
          if (one !== null) props.onRemove(one)
        }}
      >
        <p>{t('facilitate.ours.remove-text')}</p>
      </Confirm>
    </Card>
  )
}
