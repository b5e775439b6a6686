import { createSignal, For, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { randomId } from '../net/random-id.ts'
import { Saved } from '../ui/saved.tsx'
import { kindsOf } from './kinds.ts'
import { momentOf } from './moment.ts'
import { NoteList } from './note-list.tsx'
import { useRoom } from './room.ts'

/** Notes while a turn runs: one tap on a kind keeps the moment and opens a field for words that may come later [O1]. */
export function NotePanel() {
  const { view, live, own } = useRoom()
  const [fresh, setFresh] = createSignal<string | null>(null)
  const round = () => view().round
  const thisTurn = () => (own()?.notes() ?? []).filter((note) => note.round === round()?.round)
  const take = (kind: string) => {
    const current = round()
    const page = own()
    if (current === null || page === null) return
    const id = randomId()
    const at = Date.now()
    const { turn } = current
    page.addNote({
      id,
      kind,
      text: '',
      round: current.round,
      turn,
      activity: '',
      moment: momentOf(current, at + live.offset()),
      about: 'listening',
      at,
    })
    setFresh(id)
  }
  return (
    <section class="grid gap-4" aria-labelledby="notes-title">
      <div class="grid gap-1">
        <h2 id="notes-title" class="text-xl">
          {t('notes.title')}
        </h2>
        <p class="text-ink-soft">
          {t('notes.lead')} {t('notes.private')}
        </p>
      </div>
      <div class="grid grid-cols-2 gap-2.5">
        <For each={kindsOf(view())}>
          {(kind) => (
            <button
              type="button"
              disabled={own() === null}
              onClick={() => take(kind.id)}
              class="grid min-h-20 content-center gap-0.5 rounded-m border border-edge bg-raised px-4 py-3 text-left shadow-1 hover:not-disabled:bg-accent-soft active:not-disabled:bg-accent-soft disabled:opacity-60"
            >
              <span class="font-semibold text-lg leading-tight">{inWords(kind.name)}</span>
              <span class="text-ink-soft text-sm leading-snug">{inWords(kind.hint)}</span>
            </button>
          )}
        </For>
      </div>
      <Show when={thisTurn().length > 0}>
        <div class="flex flex-wrap items-baseline justify-between gap-2">
          <h3 class="text-lg">{t('notes.mine')}</h3>
          <Show when={own()}>{(page) => <Saved state={page().saved()} />}</Show>
        </div>
      </Show>
      <NoteList notes={[...thisTurn()].reverse()} open={fresh()} />
    </section>
  )
}
