import { For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Mine } from './close-now.tsx'
import { endsInWords } from './ends-line.tsx'
import { NoteList } from './later-noting.ts'
import { PrivatePage } from './private-page.tsx'
import { useRoom } from './room.ts'
import { Takeaway } from './takeaway.tsx'

/** Everything that is mine: the private page, my notes by round, what of the board is mine to take back, my takeaway. */
export function MyPage() {
  const { own, view } = useRoom()
  const rounds = () => [...new Set((own()?.notes() ?? []).map((note) => note.round))].sort((a, b) => a - b)
  const notesOf = (round: number) => (own()?.notes() ?? []).filter((note) => note.round === round)
  const ending = () => view().session.state === 'wrap-up' || view().session.state === 'revisit'
  return (
    <>
      <p class="text-ink-soft">
        {t('page.lead')}{' '}
        <Show when={view().docs.find(({ kind }) => kind === 'own')}>{(doc) => endsInWords(doc(), view().session)}</Show>
      </p>
      <PrivatePage label={t('page.text')} />
      <section class="grid gap-3" aria-labelledby="my-notes">
        <h2 id="my-notes" class="text-xl">
          {t('page.notes')}
        </h2>
        <For each={rounds()} fallback={<p class="text-ink-soft">{t('notes.none')}</p>}>
          {(round) => (
            <>
              <h3 class="text-ink-soft text-lg">{round === 0 ? t('page.scenes') : t('page.round', { round })}</h3>
              <NoteList notes={notesOf(round)} />
            </>
          )}
        </For>
      </section>
      <Mine />
      <Show when={ending() || (own()?.takeaway() ?? '') !== ''}>
        <section class="grid gap-3" aria-labelledby="my-takeaway">
          <h2 id="my-takeaway" class="text-xl">
            {t('page.takeaway')}
          </h2>
          <Takeaway />
        </section>
      </Show>
    </>
  )
}
