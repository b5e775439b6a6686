import type { Command, View } from '@coreflect/workshop'
import { createSignal, For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { laterBoardPart } from '../later-part.tsx'
import { api } from '../net/api.ts'
import { Card } from '../ui/card.tsx'
import { Download } from './download.tsx'
import { KeptBoard } from './kept-board.tsx'
import { OwnPart } from './own-part.tsx'
import { ThemesPart } from './themes-part.tsx'

const MinePart = laterBoardPart(async () => (await import('../plenary/mine-part.tsx')).MinePart)

interface KeepsakeProps {
  readonly view: View
  readonly token: string
}

/** One's own page, the themes of the room, the boards of one's groups, and a file of it all. */
export function Keepsake(props: KeepsakeProps) {
  const [view, setView] = createSignal(props.view)
  const session = props.view.session.id
  const send = async (command: Command) => {
    const done = await api.command(session, command, props.token)
    const now = await api.view(session, props.token)
    if (now.ok) setView(now.value.view)
    return done.ok
  }
  const own = () => props.view.docs.find((doc) => doc.kind === 'own')
  const debrief = () => props.view.docs.findLast((doc) => doc.kind === 'debrief')
  const boards = () => props.view.docs.filter((doc) => doc.kind === 'group')
  return (
    <>
      <Show when={own()}>{(doc) => <OwnPart doc={doc().id} token={props.token} lenses={props.view.lenses} />}</Show>
      <Show when={debrief()}>
        {(doc) => (
          <Card title={t('revisit.themes')}>
            <ThemesPart doc={doc().id} token={props.token} />
          </Card>
        )}
      </Show>
      <MinePart room={{ view, send }} token={props.token} />
      <Show when={boards().length > 0}>
        <section class="grid gap-3" aria-labelledby="boards-title">
          <h2 id="boards-title" class="text-xl">
            {t('revisit.boards')}
          </h2>
          <For each={boards()}>{(doc) => <KeptBoard doc={doc} token={props.token} />}</For>
        </section>
      </Show>
      <Download session={props.view.session.id} token={props.token} />
      <p class="text-ink-soft text-sm">{t('revisit.private')}</p>
    </>
  )
}
