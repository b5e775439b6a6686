import type { Command, DocView, Fate } from '@coreflect/workshop'
import { createEffect, createMemo, createSignal, Match, on, Show, Switch } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { LaterKeepBoard } from '../keeping/later-keeping.ts'
import { MediaNow } from '../media/later-media.ts'
import { GroupBoard } from '../take-part/board-tab.tsx'
import { chime, nudge } from '../take-part/chime.ts'
import { endsInWords } from '../take-part/ends-line.tsx'
import { Gathered } from '../take-part/gathered.tsx'
import { useRoom } from '../take-part/room.ts'
import { TableNews } from '../take-part/table-news.tsx'
import { WhoDoesWhat } from '../take-part/who-does-what.tsx'
import { Button } from '../ui/button.tsx'
import { Clock } from '../ui/clock.tsx'
import { clockStand } from '../ui/clock-stand.ts'
import { createNow } from '../ui/tick.ts'
import { TableSigns } from './table-signs.tsx'
import { WhichGroup } from './which-group.tsx'

/** What a group has on its table: where it stands on one side, its board on the other. */
export function TableDesk() {
  const { live, send, session, token, view } = useRoom()
  const chosen = () => {
    const { me } = view()
    return me.kind === 'table' && me.label !== null && view().groups.some(({ label }) => label === me.label)
  }
  const board = createMemo(() => view().docs.find(({ decides, kind }) => kind === 'group' && decides))
  // A table reads nothing after the close; as long as its page stays open it still knows which board was on it.
  const last = createMemo<DocView | undefined>((before) => (view().session.state === 'revisit' ? before : board()))
  return (
    <>
      <Show when={view().mediaAt !== null}>
        <MediaNow view={view()} source={{ session, token }} offset={live.offset()} />
      </Show>
      <Switch fallback={<WhichGroup />}>
        <Match when={view().session.state === 'revisit'}>
          <p class="text-lg">{t('table.over')}</p>
          <Show when={last()}>{(doc) => <LastWord doc={doc()} />}</Show>
        </Match>
        <Match when={chosen()}>
          <TableNews />
          <div class="grid items-start gap-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
            <div class="grid gap-5">
              <Standing />
              <TableSigns />
              <p class="text-ink-soft text-sm">{t('table.cards')}</p>
              <Button
                look="plain"
                class="-ml-5 justify-self-start"
                onClick={() => void send({ type: 'serve-group', label: null })}
              >
                {t('table.other')}
              </Button>
            </div>
            <div class="min-w-0">
              <Show when={board()?.id} keyed>
                {(id) => (
                  <Show when={view().docs.find((doc) => doc.id === id)}>
                    {(doc) => (
                      <>
                        <p class="text-ink-soft text-sm">{endsInWords(doc(), view().session)}</p>
                        <GroupBoard doc={doc()} />
                        <details class="border-line border-t pt-2">
                          <summary class="min-h-11 cursor-pointer py-2.5 font-semibold">{t('board.tab.fate')}</summary>
                          <div class="grid gap-2 pb-2">
                            <LaterKeepBoard doc={doc()} until={view().decideUntil} send={send} />
                          </div>
                        </details>
                      </>
                    )}
                  </Show>
                )}
              </Show>
            </div>
          </div>
        </Match>
      </Switch>
    </>
  )
}

/** After the close: what the group says here about the board that was on its table. */
function LastWord(props: { readonly doc: DocView }) {
  const { send, view } = useRoom()
  const [said, setSaid] = createSignal<Fate | null>(props.doc.fate)
  const say = async (command: Command) => {
    const problem = await send(command)
    if (problem === null && command.type === 'keep-board') setSaid(command.fate)
    return problem
  }
  return (
    <div class="grid max-w-3xl gap-2">
      <LaterKeepBoard doc={{ ...props.doc, fate: said() }} until={view().decideUntil} send={say} />
    </div>
  )
}

/** What is on for this group, how long, and who holds which role. */
function Standing() {
  const { live, view } = useRoom()
  const inRound = () => {
    const { round, now } = view()
    return round !== null && (now === null ? round.offersOpen : now.id === round.activity) ? round : null
  }
  const clock = () => inRound()?.clock ?? view().now?.clock
  const now = createNow(() => live.offset())
  const stand = createMemo(() => {
    const running = clock()
    return running === undefined ? null : clockStand(running, now())
  })
  createEffect(on(stand, (is) => is === 'quiet' && nudge(), { defer: true }))
  createEffect(
    on(
      () => `${inRound()?.turn} ${inRound()?.phase}`,
      () => chime(),
      { defer: true },
    ),
  )
  return (
    <section class="grid gap-4" aria-labelledby="standing-title">
      <h2 id="standing-title" class="text-2xl">
        <Switch fallback={view().now === null ? t('now.between') : inWords(view().now?.title ?? {})}>
          <Match when={inRound()?.stage === 'brief'}>{t('practice.ready')}</Match>
          <Match when={inRound()?.stage === 'turn' && inRound()?.phase}>
            {(phase) => t(`practice.phase.${phase()}`)}
          </Match>
          <Match when={inRound()?.stage === 'offer'}>{t('offer.title')}</Match>
        </Switch>
      </h2>
      <Show when={clock()}>
        {(running) => (
          <Clock clock={running()} offset={live.offset()} look={inRound()?.stage === 'turn' ? 'ring' : 'line'} />
        )}
      </Show>
      <Switch>
        <Match when={inRound()?.stage === 'turn' && inRound()}>
          {(round) => (
            <>
              <p role="status" class="text-lg">
                {t(`practice.prompt.${round().phase ?? 'talk'}`)}
              </p>
              <WhoDoesWhat roles={round().roles} />
            </>
          )}
        </Match>
        <Match when={inRound()?.stage === 'offer'}>
          <p class="text-lg">{t('table.offer')}</p>
        </Match>
        <Match when={view().now}>
          {(on) => (
            <>
              <p class="whitespace-pre-line text-lg">{inWords(on().prompt)}</p>
              <Show when={inRound()?.stage === 'brief'}>
                <Gathered />
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </section>
  )
}
