import type { Command, View } from '@coreflect/workshop'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { addWords, t } from '../i18n/index.ts'
import { Further } from '../keeping/further.tsx'
import { KeepOwn } from '../keeping/keep-own.tsx'
import { LettingGoBoards } from '../keeping/letting-go.tsx'
import { laterBoardPart, laterPart } from '../later-part.tsx'
import { api } from '../net/api.ts'
import { Card } from '../ui/card.tsx'
import { Download } from './download.tsx'
import { EndKeepsake } from './end-keepsake.tsx'
import { KeptBoard } from './kept-board.tsx'
import { LinesPart } from './lines-part.tsx'
import { LinkCard } from './link-card.tsx'
import { OwnPart } from './own-part.tsx'
import { ThemesPart } from './themes-part.tsx'

const MinePart = laterBoardPart(async () => (await import('../plenary/mine-part.tsx')).MinePart)
const SearchPart = laterPart(
  async () => (await import('./search-part.tsx')).SearchPart,
  async () => addWords((await import('./words-search.ts')).searchWords),
)

interface KeepsakeProps {
  readonly view: View
  readonly token: string
  /** The board that the link leads to; null for all of the keepsake. */
  readonly board: string | null
}

/** One's own things, the themes of the room, boards, what was agreed and is at hand, and files of it all. */
export function Keepsake(props: KeepsakeProps) {
  const [view, setView] = createSignal(props.view)
  const [searching, setSearching] = createSignal(false)
  const session = props.view.session.id
  const say = async (command: Command) => {
    const done = await api.command(session, command, props.token)
    const now = await api.view(session, props.token)
    if (now.ok) setView(now.value.view)
    return done.ok ? null : done.problem
  }
  const send = async (command: Command) => (await say(command)) === null
  const doc = (kind: string) => view().docs.findLast((one) => one.kind === kind)
  const boards = (mine: boolean) =>
    view()
      .docs.filter((one) => one.kind === 'group' && one.decides === mine)
      .map(({ id }) => id)
  const boardOf = (id: string) => view().docs.find((one) => one.id === id)
  const address = `/keepsake/${encodeURIComponent(session)}/${encodeURIComponent(props.token)}`
  const Boards = (list: { readonly ids: readonly string[] }) => (
    <For each={list.ids}>
      {(id) => (
        <Show when={boardOf(id)}>
          {(found) => (
            <KeptBoard
              doc={found()}
              token={props.token}
              picture={`${address}/boards/${encodeURIComponent(id)}.glance.svg`}
              cards={view().onBoards}
              until={view().decideUntil}
              opened={props.board === id}
              send={say}
            />
          )}
        </Show>
      )}
    </For>
  )
  return (
    <Show
      when={props.board === null}
      fallback={<OneBoard back={address} boards={<Boards ids={[props.board ?? '']} />} />}
    >
      <details class="print:hidden" onToggle={(event) => event.currentTarget.open && setSearching(true)}>
        <summary class="min-h-11 cursor-pointer py-2.5 font-semibold">{t('revisit.search')}</summary>
        <Show when={searching()}>
          <SearchPart session={session} token={props.token} />
        </Show>
      </details>
      <Show when={doc('own')?.id} keyed>
        {(id) => (
          <>
            <OwnPart doc={id} token={props.token} lenses={props.view.lenses} />
            <KeepOwn kept={doc('own')?.fate === 'keep'} send={say} />
          </>
        )}
      </Show>
      <Show when={doc('debrief')?.id} keyed>
        {(id) => (
          <Card title={t('revisit.themes')}>
            <ThemesPart doc={id} token={props.token} />
          </Card>
        )}
      </Show>
      <MinePart room={{ view, send }} token={props.token} />
      <LettingGoBoards view={view()} send={say} />
      <Show when={boards(true).length > 0}>
        <section class="grid gap-3" aria-labelledby="boards-title">
          <h2 id="boards-title" class="text-xl">
            {t('revisit.boards')}
          </h2>
          <Boards ids={boards(true)} />
        </section>
      </Show>
      <Show when={boards(false).length > 0}>
        <section class="grid gap-3" aria-labelledby="opened-title">
          <h2 id="opened-title" class="text-xl">
            {t('revisit.opened')}
          </h2>
          <Boards ids={boards(false)} />
        </section>
      </Show>
      <Show when={view().agreement}>
        {(agreed) => <LinesPart title={t('revisit.agreement')} lines={agreed().lines.map(({ text }) => text)} />}
      </Show>
      <Show when={view().resources.length + view().dates.length > 0}>
        <Card title={t('revisit.further')}>
          <Further view={view()} />
        </Card>
      </Show>
      <Download session={session} token={props.token} dates={view().dates.length > 0} />
      <LinkCard path={address} title={props.view.session.title} />
      <EndKeepsake session={session} token={props.token} />
      <p class="text-ink-soft text-sm">{t('revisit.private')}</p>
    </Show>
  )
}

function OneBoard(props: { readonly back: string; readonly boards: JSX.Element }) {
  return (
    <>
      <p>
        <a href={props.back} class="inline-block min-h-11 py-2.5 text-accent underline">
          {t('revisit.back')}
        </a>
      </p>
      {props.boards}
    </>
  )
}
