import type { DocView } from '@coreflect/workshop'
import { createMemo, createSignal, onCleanup, Show } from 'solid-js'
import { fetchLater } from '../fetch-later.ts'
import { t } from '../i18n/index.ts'
import { LaterKeepBoard } from '../keeping/later-keeping.ts'
import { laterPart } from '../later-part.tsx'
import { canvasWords } from '../load-words.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Select } from '../ui/select.tsx'
import { endsInWords } from './ends-line.tsx'
import { boardName } from './group-board-name.ts'
import { ownBoards } from './own-boards.ts'
import { useRoom } from './room.ts'

/** Fetched ahead once there is a board, so that it opens at once, and without a connection. */
export const GroupBoard = laterPart(async () => (await import('./group-board.tsx')).GroupBoard, canvasWords)

/** The board of one's group; those of earlier rounds can be chosen. Says where it goes and when it ends [K1]. */
export function BoardTab() {
  const { send, view } = useRoom()
  const [wanted, setWanted] = createSignal<string | null>(null)
  const [asked, setAsked] = createSignal(false)
  fetchLater(LaterKeepBoard.fetch)
  /** A moment after what is around it, so that no task of a page that begins is long. */
  const [drawn, setDrawn] = createSignal(false)
  const due = setTimeout(() => setDrawn(true))
  onCleanup(() => clearTimeout(due))
  const boards = () => ownBoards(view().docs)
  const doc = createMemo(() => boards().find((one) => one.id === wanted()) ?? boards().at(-1))
  const where = ({ decides, fate }: DocView) => {
    if (view().session.state === 'revisit') return t('board.tab.read')
    if (!decides) return t('board.tab.other')
    return fate === 'open' ? t('board.tab.open') : t('board.tab.private')
  }
  return (
    <Show when={doc()} fallback={<EmptyState title={t('board.tab.none')} text={t('board.tab.none.text')} />}>
      {(found) => (
        <>
          <Show when={boards().length > 1}>
            <Select
              label={t('board.tab.choose')}
              hideLabel
              value={found().id}
              onChoose={setWanted}
              options={boards().map((one) => ({
                value: one.id,
                label: boardName(one),
              }))}
            />
          </Show>
          <p class="text-ink-soft text-sm">
            {where(found())} {endsInWords(found(), view().session)}
          </p>
          <Show when={drawn() && found().id} keyed>
            <GroupBoard doc={found()} />
          </Show>
          <details
            class="below-board border-line border-t pt-2"
            onToggle={({ currentTarget }) => currentTarget.open && setAsked(true)}
          >
            <summary class="min-h-11 cursor-pointer py-2.5 font-semibold">{t('board.tab.fate')}</summary>
            <div class="grid gap-2 pb-2">
              <Show when={asked()}>
                <LaterKeepBoard doc={found()} until={view().decideUntil} send={send} />
              </Show>
            </div>
          </details>
        </>
      )}
    </Show>
  )
}
