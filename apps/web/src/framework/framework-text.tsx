import type { Framework, FrameworkIdea } from '@coreflect/workshop'
import { For, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'

/** The words of a method to read: what it is about, its principles and tasks, and whose words they are. */
export function FrameworkText(props: { readonly framework: Framework }) {
  return (
    <div class="grid gap-4">
      <p class="whitespace-pre-line">{inWords(props.framework.summary)}</p>
      <Ideas title={t('framework.principles')} ideas={props.framework.principles} />
      <Ideas title={t('framework.tasks')} ideas={props.framework.tasks} />
      <p class="whitespace-pre-line text-ink-soft text-sm">{inWords(props.framework.notice)}</p>
    </div>
  )
}

function Ideas(props: { readonly title: string; readonly ideas: readonly FrameworkIdea[] }) {
  return (
    <Show when={props.ideas.length > 0}>
      <section class="grid gap-2" aria-label={props.title}>
        <p class="font-semibold text-ink-soft text-sm">{props.title}</p>
        <dl class="grid gap-2">
          <For each={props.ideas}>
            {(idea) => (
              <div>
                <dt class="font-semibold">{inWords(idea.name)}</dt>
                <dd class="whitespace-pre-line">{inWords(idea.text)}</dd>
              </div>
            )}
          </For>
        </dl>
      </section>
    </Show>
  )
}
