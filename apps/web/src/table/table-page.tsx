import { createEffect, Match, onMount, Show, Switch } from 'solid-js'
import { addWords, inWords, t } from '../i18n/index.ts'
import { tableWords } from '../i18n/words/table.ts'
import { api } from '../net/api.ts'
import { createLive } from '../net/live.ts'
import { forgetTableToken, tableToken } from '../net/person.ts'
import { tendCopies } from '../net/tend-copies.ts'
import { navigate, useParams } from '../router/index.ts'
import { wakeSoundOnTouch } from '../take-part/chime.ts'
import { ConnectionLine } from '../take-part/connection-line.tsx'
import { type Room, RoomProvider } from '../take-part/room.ts'
import { SoundSwitch } from '../take-part/sound-switch.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Problem } from '../ui/problem.tsx'
import { RehearsalMark } from '../ui/rehearsal-mark.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { TableDesk } from './table-desk.tsx'

addWords(tableWords)

/** One tablet or laptop that a whole group uses: its board, its time and its signs, and nothing that is one person's. */
export function TablePage() {
  const params = useParams()
  return (
    <Show when={params().session} keyed>
      {(session) => (
        <Show when={tableToken(session)} fallback={<NotHere />}>
          {(token) => <OnTable session={session} token={token()} />}
        </Show>
      )}
    </Show>
  )
}

function NotHere() {
  return (
    <Page title={t('table.gone')}>
      <ButtonLink href="/" look="primary">
        {t('room.join-again')}
      </ButtonLink>
    </Page>
  )
}

function OnTable(props: { readonly session: string; readonly token: string }) {
  const { session, token } = props
  const live = createLive(session, token)
  tendCopies(session, live)
  onMount(wakeSoundOnTouch)
  createEffect(() => {
    if (live.problem() !== 'sign-in-needed') return
    forgetTableToken(session)
    navigate('/', { replace: true })
  })
  const room: Room = {
    session,
    token,
    live,
    view: () => {
      const view = live.view()
      if (view === null) throw new Error('The table is drawn once its view is there')
      return view
    },
    own: () => null,
    send: async (command) => {
      const reply = await api.command(session, command, token)
      return reply.ok ? null : reply.problem
    },
  }
  return (
    <Switch fallback={<Spinner />}>
      <Match when={live.problem()}>
        {(problem) => (
          <Page title={t('ui.broken.title')}>
            <Problem code={problem()} />
          </Page>
        )}
      </Match>
      <Match when={live.view()}>
        {(view) => (
          <RoomProvider value={room}>
            <Page
              title={titleOf(view().me)}
              width="full"
              top={
                <p class="truncate font-semibold">
                  <Show when={view().session.rehearsal}>
                    <RehearsalMark />
                  </Show>
                  {inWords(view().session.title)}
                </p>
              }
              tools={<SoundSwitch />}
            >
              <ConnectionLine connection={live.connection()} />
              <TableDesk />
            </Page>
          </RoomProvider>
        )}
      </Match>
    </Switch>
  )
}

function titleOf(me: ReturnType<Room['view']>['me']): string {
  return me.kind === 'table' && me.label !== null ? t('table.title', { label: me.label }) : t('table.which')
}
