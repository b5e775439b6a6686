import { Show } from 'solid-js'
import { inARow, plural, t } from '../i18n/index.ts'
import { Card } from '../ui/card.tsx'
import { AgendaList } from './agenda-list.tsx'
import { GroupPlace } from './group-place.tsx'
import { KeptWords } from './kept-words.tsx'
import { Rename } from './rename.tsx'
import { useRoom } from './room.ts'
import { myName } from './standing.ts'

/** Before it begins: one is in, and reads in peace who facilitates, what is kept and what is planned. */
export function Lobby() {
  const { view } = useRoom()
  return (
    <>
      <Show when={view().groups[0]}>{(group) => <GroupPlace group={group()} />}</Show>
      <div class="grid gap-2">
        <p class="text-lg">{t('lobby.lead')}</p>
        <p class="text-ink-soft" role="status">
          {plural('lobby.here', view().arrived)}
        </p>
        <Rename name={myName(view())} />
      </div>
      <Card title={t('lobby.with')}>
        <p class="text-lg">{inARow(view().session.facilitators)}</p>
      </Card>
      <Card title={t('lobby.kept')}>
        <KeptWords days={view().session.keepDays} />
      </Card>
      <Card title={t('lobby.plan')}>
        <AgendaList />
      </Card>
    </>
  )
}
