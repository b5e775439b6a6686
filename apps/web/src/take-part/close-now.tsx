import { Show } from 'solid-js'
import { day, inWords, t } from '../i18n/index.ts'
import { LaterFurther, LaterKeepAll } from '../keeping/later-keeping.ts'
import { laterBoardPart } from '../later-part.tsx'
import { KeepsakeLink } from './keepsake-link.tsx'
import { debriefRoom, useRoom } from './room.ts'
import { myName } from './standing.ts'
import { Takeaway } from './takeaway.tsx'

/** The end: a line for oneself, a link to come back to, thanks. */
export function CloseNow() {
  const { send, view } = useRoom()
  return (
    <>
      <Show when={view().now}>{(now) => <p class="text-lg">{inWords(now().prompt)}</p>}</Show>
      <Takeaway />
      <LaterKeepAll view={view()} send={send} />
      <KeepsakeLink />
      <p class="text-ink-soft">{t('close.thanks', { name: myName(view()) })}</p>
    </>
  )
}

/** Afterwards: what can still be read, and until when. */
export function Over() {
  const { send, view } = useRoom()
  return (
    <>
      <Show when={view().session.endsAt}>{(at) => <p class="text-lg">{t('over.text', { date: day(at()) })}</p>}</Show>
      <LaterKeepAll view={view()} send={send} />
      <KeepsakeLink />
      <LaterFurther view={view()} />
      <Mine />
    </>
  )
}

const MinePart = laterBoardPart(async () => (await import('../plenary/mine-part.tsx')).MinePart)

/** What is on the debrief board of one's own, to take back until everything ends [C6]. */
export function Mine() {
  const room = useRoom()
  const noteText = (id: string) =>
    room
      .own()
      ?.notes()
      .find((note) => note.id === id)?.text
  return (
    <Show when={room.view().mine.length > 0}>
      <MinePart room={debriefRoom(room)} token={room.token} noteText={noteText} />
    </Show>
  )
}
