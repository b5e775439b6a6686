import { createMemo, createSignal, For, Show } from 'solid-js'
import { inWords, minutesSeconds, t } from '../i18n/index.ts'
import { randomId } from '../net/random-id.ts'
import { nudge } from '../take-part/chime.ts'
import { kindName } from '../take-part/kinds.ts'
import type { Observation } from '../take-part/own-page.ts'
import { useRoom } from '../take-part/room.ts'
import { Button } from '../ui/button.tsx'
import { Saved } from '../ui/saved.tsx'
import { createNow } from '../ui/tick.ts'
import { KindButton } from './kind-button.tsx'
import { NoteList } from './note-list.tsx'
import { notesAt, placeOf } from './place.ts'
import { TurnStrip } from './turn-strip.tsx'

/** Notes while a turn or a scene runs: one tap on a kind keeps the moment; the words may come later, or never [O1]. */
export function NotePanel() {
  const { view, live, own } = useRoom()
  const [fresh, setFresh] = createSignal<string | null>(null)
  const [undone, setUndone] = createSignal<Observation | null>(null)
  const now = createNow(() => live.offset())
  const place = createMemo(() => placeOf(view()))
  const lens = () => place()?.lens
  const here = createMemo(() => {
    const at = place()
    return at === null ? [] : notesAt(own()?.notes() ?? [], at)
  })
  const buttons = createMemo(() => {
    const kinds = lens()?.kinds ?? []
    if (lens()?.form !== 'reply')
      return kinds.map(({ id, name, hint }) => ({ id, name: inWords(name), hint: inWords(hint) }))
    return kinds.slice(0, 1).map(({ id }) => ({ id, name: t('noting.reply'), hint: t('noting.reply.hint') }))
  })
  const counted = (id: string) => here().filter(({ kind }) => kind === id).length || null
  const stamp = (kind: string, at: number) => {
    const [current, page] = [place(), own()]
    if (current === null || page === null) return
    const { round, turn, activity } = current
    const id = randomId()
    page.addNote({
      ...{ id, kind, text: '', round, turn, activity, about: 'listening', at },
      moment: current.momentAt(at + live.offset()),
    })
    setUndone(null)
    setFresh(id)
  }
  const takeBack = (note: Observation | undefined) => {
    if (note === undefined) return
    setUndone({ ...note })
    own()?.deleteNote(note.id)
    nudge()
  }
  const lastOf = (kind: string) => here().findLast((note) => note.kind === kind)
  const told = (note: Observation) => ({
    kind: kindName(view(), note.kind),
    moment: minutesSeconds(note.moment * 1000),
  })
  const scene = () => place()?.activity !== ''
  return (
    <section class="grid gap-4" aria-labelledby="notes-title">
      <h2 id="notes-title" class="sr-only">
        {scene() ? t('noting.scene.title') : t('notes.title')}
      </h2>
      <div class="grid gap-2.5" classList={{ 'grid-cols-2': buttons().length > 1 }}>
        <For each={buttons()}>
          {({ id, name, hint }) => (
            <KindButton
              name={name}
              hint={hint}
              count={counted(id)}
              disabled={own() === null}
              onStamp={(at) => stamp(id, at)}
              onTakeBack={() => takeBack(lastOf(id))}
            />
          )}
        </For>
      </div>
      <div class="flex min-h-12 flex-wrap items-center justify-between gap-x-3">
        <p role="status" class="min-w-0 flex-1 font-semibold">
          <Show
            when={undone()}
            fallback={<Show when={here().at(-1)}>{(note) => <>{t('noting.last', told(note()))}</>}</Show>}
          >
            {(note) => <>{t('noting.undone', told(note()))}</>}
          </Show>
          <Show when={here().length === 0 && undone() === null}>
            <span class="font-normal text-ink-soft">{t('noting.first')}</span>
          </Show>
        </p>
        <Show when={here().length > 0}>
          <Button look="plain" onClick={() => takeBack(here().at(-1))}>
            {t('noting.undo')}
          </Button>
        </Show>
      </div>
      <Show when={place()}>
        {(at) => (
          <TurnStrip
            label={scene() ? t('noting.strip.scene') : t('noting.strip')}
            length={at().length}
            marks={here()}
            now={at().momentAt(now())}
            pauses={at().pauses}
          />
        )}
      </Show>
      <p class="text-ink-soft text-sm">
        {t('noting.hold')} {t('notes.private')}
      </p>
      <Show when={here().length > 0}>
        <div class="flex flex-wrap items-baseline justify-between gap-2">
          <h3 class="text-lg">{t('notes.mine')}</h3>
          <Show when={own()}>{(page) => <Saved state={page().saved()} />}</Show>
        </div>
      </Show>
      <NoteList notes={[...here()].reverse()} open={fresh()} />
    </section>
  )
}
