import { For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { holdDocument } from '../net/document.ts'
import { Spinner } from '../ui/spinner.tsx'
import { createThemes } from './create-themes.ts'

interface ThemesPartProps {
  readonly doc: string
  readonly token: string
}

/** The themes of the whole room with their notes, then what lies in no theme, as a list to read. */
export function ThemesPart(props: ThemesPartProps) {
  const held = holdDocument(props.doc, { token: props.token, copy: false })
  const debrief = createThemes(held.ydoc)
  const loose = () => [...debrief().rounds.flatMap((round) => round.cards), ...debrief().rest]
  return (
    <Show when={held.synced()} fallback={<Spinner />}>
      <For each={debrief().themes}>
        {(theme) => (
          <section class="grid gap-1.5">
            <h3 class="text-lg">{theme.frame.text.trim() || t('revisit.themes.untitled')}</h3>
            <List texts={theme.cards.map((card) => card.text)} />
          </section>
        )}
      </For>
      <List texts={loose().map((card) => card.text)} />
      <Show when={debrief().themes.length === 0 && loose().length === 0}>
        <p class="text-ink-soft">{t('revisit.themes.none')}</p>
      </Show>
    </Show>
  )
}

function List(props: { readonly texts: readonly string[] }) {
  return (
    <Show when={props.texts.length > 0}>
      <ul class="grid list-disc gap-1.5 pl-5">
        <For each={props.texts}>{(text) => <li class="whitespace-pre-wrap">{text}</li>}</For>
      </ul>
    </Show>
  )
}
