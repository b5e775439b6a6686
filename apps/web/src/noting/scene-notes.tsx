import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import { t } from '../i18n/index.ts'
import type { ProblemCode } from '../net/api.ts'
import type { Observation } from '../take-part/own-page.ts'
import { useRoom } from '../take-part/room.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Problem } from '../ui/problem.tsx'
import { NoteCard } from './note-card.tsx'
import { NotePanel } from './note-panel.tsx'
import { isTally, notesAt, placeOf } from './place.ts'

/** A scene that is played for everyone: noting through a lens, a word when it stands still, and what goes to the debrief. */
export function SceneNotes() {
  const { view, own } = useRoom()
  const place = createMemo(() => placeOf(view()))
  const worded = createMemo(() => {
    const at = place()
    const notes = at === null ? [] : notesAt(own()?.notes() ?? [], at)
    return notes.filter(({ kind, text }) => text.trim() !== '' && !isTally(view(), kind))
  })
  return (
    <>
      <Show when={view().session.state === 'paused'}>
        <Notice>{t('noting.scene.held')}</Notice>
      </Show>
      <NotePanel />
      <Show when={worded().length > 0}>
        <section class="grid gap-3" aria-labelledby="scene-offers">
          <h2 id="scene-offers" class="text-xl">
            {t('noting.scene.offer')}
          </h2>
          <p class="text-ink-soft">{t('noting.scene.offer.hint')}</p>
          <For each={worded()}>{(note) => <SceneNote note={note} activity={place()?.activity ?? ''} />}</For>
        </section>
      </Show>
    </>
  )
}

function SceneNote(props: { readonly note: Observation; readonly activity: string }) {
  const { view, send } = useRoom()
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const outcome = () => view().offers.find(({ observation }) => observation === props.note.id)?.outcome
  const offer = async () => {
    const { id, kind, moment, text } = props.note
    setProblem(
      await send({ type: 'offer-from-scene', activity: props.activity, observation: { id, kind, moment, text } }),
    )
  }
  const takeBack = async () => setProblem(await send({ type: 'take-back', observation: props.note.id }))
  return (
    <NoteCard note={props.note} given={outcome() !== undefined}>
      <Switch
        fallback={
          <Button class="justify-self-start" onClick={offer}>
            {t('noting.scene.offer')}
          </Button>
        }
      >
        <Match when={outcome() === 'asked'}>
          <p role="status">{t('noting.scene.offered')}</p>
          <Button class="justify-self-start" onClick={takeBack}>
            {t('offer.take-back')}
          </Button>
        </Match>
        <Match when={outcome() === 'on-board'}>
          <p class="font-semibold">{t('offer.on-board')}</p>
        </Match>
        <Match when={outcome() === 'stayed'}>
          <p class="font-semibold">{t('offer.stayed')}</p>
        </Match>
      </Switch>
      <Problem code={problem()} />
    </NoteCard>
  )
}
