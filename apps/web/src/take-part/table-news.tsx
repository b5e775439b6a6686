import type { BroadcastView, LineView } from '@coreflect/workshop'
import { createEffect, createMemo, For, type JSX, on, Show } from 'solid-js'
import { inARow, plural, t } from '../i18n/index.ts'
import { laterPanel } from '../later-part.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Hand, X } from '../ui/icons.ts'
import { nudge } from './chime.ts'
import { createPutAway } from './put-away.ts'
import { useRoom } from './room.ts'
import { myStanding, raised } from './standing.ts'
import { VisitLines } from './visit-lines.tsx'

const SteppedOut = laterPanel(async () => (await import('./stepped-out.tsx')).SteppedOut)

/** More lines than this would push away what is on now. */
const mostLines = 3

/** What is new for me and my table, whatever part of the workshop I look at: short, and gone once put away. */
export function TableNews() {
  const { session, view } = useRoom()
  const away = createPutAway(session)
  const lines = createMemo(() =>
    view()
      .lines.filter(({ id }) => !away.has(id))
      .slice(-mostLines),
  )
  const said = createMemo(() => view().broadcasts.filter(({ id }) => !away.has(id)))
  /** Do those whom a line is about still wait for the end of the turn? */
  const waits = ({ names }: LineView) =>
    view().people.some(({ name, standing }) => standing === 'coming' && names.includes(name))
  const newest = () => [...lines(), ...said()].map(({ id }) => id)
  createEffect(
    on(newest, (ids, before) => {
      if (before !== undefined && ids.some((id) => !before.includes(id))) nudge()
    }),
  )
  return (
    <section aria-label={t('news.label')} class="hush-all grid gap-2">
      <Show when={myStanding(view()) === 'out'}>
        <SteppedOut />
      </Show>
      <VisitLines />
      <Asked />
      <div role="status" class="grid gap-2 empty:hidden">
        <For each={said()}>{(words) => <Said words={words} onAway={() => away.put(words.id)} />}</For>
        <For each={lines()}>
          {(line) => {
            const text = () => wordsOf(line, myStanding(view()) === 'coming', waits(line))
            return (
              <Item text={text()} onAway={() => away.put(line.id)}>
                <p>{text()}</p>
              </Item>
            )
          }}
        </For>
      </div>
    </section>
  )
}

/** What my group asked for, as long as it stands, and who is on the way. */
function Asked() {
  const { view } = useRoom()
  const help = () => raised(view(), 'help')
  return (
    <div role="status" class="grid gap-2 empty:hidden">
      <Show when={help()}>
        {(signal) => (
          <p class="arrive flex items-center gap-3 rounded-m bg-accent-soft px-4 py-2.5">
            <Hand aria-hidden="true" class="shrink-0 text-accent" size={20} />
            <Show when={signal().coming} fallback={t('news.asked')}>
              {(name) => <span class="font-semibold">{t('news.coming', { name: name() })}</span>}
            </Show>
          </p>
        )}
      </Show>
      <Show when={raised(view(), 'more-time')}>
        <p class="arrive rounded-m bg-accent-soft px-4 py-2.5">{t('news.more-asked')}</p>
      </Show>
    </div>
  )
}

function Said(props: { readonly words: BroadcastView; readonly onAway: () => void }) {
  const key = () => (props.words.group === null ? 'news.said' : 'news.said.group')
  return (
    <Item text={props.words.text} onAway={props.onAway} strong={true}>
      <p class="text-ink-soft text-sm">{t(key(), { name: props.words.by })}</p>
      <p class="whitespace-pre-line font-semibold text-lg">{props.words.text}</p>
    </Item>
  )
}

interface ItemProps {
  /** What it says, for the name of the button that puts it away. */
  readonly text: string
  readonly onAway: () => void
  readonly strong?: boolean
  readonly children: JSX.Element
}

function Item(props: ItemProps) {
  return (
    <div
      class="arrive flex items-start gap-2 rounded-m border py-1.5 pr-1.5 pl-4"
      classList={{
        'border-accent bg-accent-soft': props.strong === true,
        'border-line bg-surface': props.strong !== true,
      }}
    >
      <div class="min-w-0 flex-1 self-center py-1">{props.children}</div>
      <IconButton label={t('news.put-away', { text: props.text })} onClick={() => props.onAway()}>
        <X aria-hidden="true" size={20} />
      </IconButton>
    </div>
  )
}

/** A line in the reader's words. */
function wordsOf({ kind, names, count }: LineView, coming: boolean, waits: boolean): string {
  const row = inARow(names)
  switch (kind) {
    case 'time':
      return plural('news.time', count ?? 0)
    case 'renamed':
      return t('news.renamed', { old: names[0] ?? '', now: names[1] ?? '' })
    case 'came':
      return t(waits ? 'news.came' : 'news.came.now', { names: row })
    case 'placed':
      return t(coming ? 'news.placed.coming' : 'news.placed', { names: row })
    default:
      return t(`news.${kind}`, { names: row })
  }
}
