import { createResource, createSignal, For, Show } from 'solid-js'
import { plural, t } from '../i18n/index.ts'
import { api } from '../net/api.ts'
import { Problem } from '../ui/problem.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { TextField } from '../ui/text-field.tsx'
import { type Entry, entriesOf, found, type Searchable } from './search.ts'

const most = 50

function where({ place }: Entry): string {
  switch (place.in) {
    case 'note':
      return t('search.note', { round: place.round })
    case 'board':
      return place.round > 0
        ? t('search.board', { round: place.round, label: place.label })
        : t('search.board.talk', { label: place.label })
    case 'theme':
      return t('search.theme', { title: place.title })
    default:
      return t(`search.${place.in}`)
  }
}

/** Searches one's own boards, notes and themes, in this browser: the texts are fetched once, the query goes nowhere. */
export function SearchPart(props: { readonly session: string; readonly token: string }) {
  const [query, setQuery] = createSignal('')
  const [entries] = createResource(async () => {
    const reply = await api.exportFile(props.session, 'json', props.token)
    if (!reply.ok) return reply.problem
    const read: { readonly keepsake: Searchable } = JSON.parse(await reply.value.text())
    return entriesOf(read.keepsake)
  })
  const texts = (): readonly Entry[] => {
    const got = entries()
    return got === undefined || typeof got === 'string' ? [] : got
  }
  const problem = () => {
    const got = entries()
    return typeof got === 'string' ? got : null
  }
  const hits = () => found(texts(), query())
  return (
    <Show when={!entries.loading} fallback={<Spinner />}>
      <search class="grid gap-3">
        <TextField
          type="search"
          label={t('search.label')}
          hint={t('search.hint')}
          autocomplete="off"
          value={query()}
          onText={setQuery}
        />
        <p role="status">
          <Show when={query().trim() !== ''}>
            {hits().length === 0 ? t('search.none') : plural('search.found', hits().length)}
          </Show>
        </p>
        <ul class="grid gap-2">
          <For each={hits().slice(0, most)}>
            {(hit) => (
              <li class="grid rounded-m border border-line px-4 py-3">
                <span class="text-ink-soft text-sm">{where(hit)}</span>
                <span class="whitespace-pre-wrap" dir="auto">
                  {hit.text}
                </span>
              </li>
            )}
          </For>
        </ul>
        <Problem code={problem()} />
      </search>
    </Show>
  )
}
