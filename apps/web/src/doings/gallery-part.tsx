import type { GalleryView, RoomBoard } from '@coreflect/workshop'
import { createSignal, For, Show } from 'solid-js'
import { plural, t } from '../i18n/index.ts'
import { laterBoardPart } from '../later-part.tsx'
import { useRoom } from '../take-part/room.ts'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/icons.ts'
import { Problem } from '../ui/problem.tsx'
import { TextField } from '../ui/text-field.tsx'
import { boardInWords } from './board-name.ts'
import { createSaying } from './create-saying.ts'

const ReadBoard = laterBoardPart(async () => (await import('../take-part/shared-board.tsx')).SharedBoard)

/** The walk on a phone: boards that groups have opened, to read and to answer with a few words. */
export function GalleryPart(props: { readonly gallery: GalleryView }) {
  const { problem, say } = createSaying(useRoom())
  const { view } = useRoom()
  const newest = () => view().docs.find(({ id }) => id === props.gallery.own[0])
  const own = () =>
    view().docs.filter(
      (doc) => props.gallery.own.includes(doc.id) && (doc.right === 'write' || doc.shut === true) && doc.group !== null,
    )
  const opened = (board: string) => props.gallery.boards.some((one) => one.board === board)
  return (
    <>
      <Show when={props.gallery.boards.length > 0} fallback={<p class="text-lg">{t('doings.gallery.none')}</p>}>
        <ul class="grid gap-3">
          <For each={props.gallery.boards.map(({ board }) => board)}>
            {(id) => (
              <Show when={props.gallery.boards.find(({ board }) => board === id)}>
                {(board) => <Opened board={board()} mine={props.gallery.own.includes(id)} />}
              </Show>
            )}
          </For>
        </ul>
      </Show>
      <Show when={newest() !== undefined && own().length > 0}>
        <section class="grid gap-2" aria-labelledby="open-own">
          <h2 id="open-own" class="text-lg">
            {t('doings.gallery.own')}
          </h2>
          <p class="text-ink-soft text-sm">{t('doings.gallery.own.lead')}</p>
          <For each={own()}>
            {(doc) => (
              <button
                type="button"
                aria-pressed={opened(doc.id)}
                onClick={() => void say({ type: 'show-board', board: doc.id, open: !opened(doc.id) })}
                class="flex min-h-12 items-center gap-2 rounded-m border px-4 py-2.5 text-left font-semibold hover:bg-accent-soft"
                classList={{
                  'border-accent bg-accent-soft': opened(doc.id),
                  'border-edge bg-raised': !opened(doc.id),
                }}
              >
                <Show when={opened(doc.id)}>
                  <Check aria-hidden="true" class="shrink-0 text-accent" size={20} />
                </Show>
                {t(opened(doc.id) ? 'doings.gallery.opened' : 'doings.gallery.open', {
                  board: boardInWords(doc.group?.label ?? 0, doc.group?.round ?? 0),
                })}
              </button>
            )}
          </For>
        </section>
      </Show>
      <Problem code={problem()} />
    </>
  )
}

function Opened(props: { readonly board: RoomBoard; readonly mine: boolean }) {
  const room = useRoom()
  const { problem, busy, say } = createSaying(room)
  const [looking, setLooking] = createSignal(false)
  const [text, setText] = createSignal('')
  const [sent, setSent] = createSignal(false)
  const [marked, setMarked] = createSignal(false)
  const name = () => boardInWords(props.board.label, props.board.round ?? 0)
  const marks = () => props.board.echoes.filter((echo) => echo.text === '').length
  const words = () => props.board.echoes.filter((echo) => echo.text !== '')
  const leave = async (words: string) => {
    const done = await say({ type: 'echo', board: props.board.board, text: words })
    if (done && words === '') setMarked(true)
    if (done && words !== '') setText('')
    setSent(done)
  }
  return (
    <li class="grid gap-3 corner-l border border-line bg-surface p-4">
      <div class="flex flex-wrap items-center justify-between gap-2">
        <h2 class="text-lg">{name()}</h2>
        <Button
          aria-expanded={looking()}
          aria-label={looking() ? undefined : t('doings.gallery.look-at', { board: name() })}
          onClick={() => setLooking((was) => !was)}
        >
          {t(looking() ? 'doings.gallery.close' : 'doings.gallery.look')}
        </Button>
      </div>
      <Show when={looking()}>
        <ReadBoard
          doc={props.board.board}
          right="read"
          token={room.token}
          name=""
          label={name()}
          why={t('doings.gallery.reads')}
          visiting={true}
          copy={false}
        />
      </Show>
      <Show when={words().length + marks() > 0}>
        <ul aria-label={t('doings.gallery.echoes')} class="grid gap-1.5">
          <For each={words()}>
            {(echo) => (
              <li dir="auto" class="break-words rounded-m bg-accent-soft px-3 py-2">
                {echo.text}
              </li>
            )}
          </For>
          <Show when={marks() > 0}>
            <li class="text-ink-soft">{plural('doings.gallery.marks', marks())}</li>
          </Show>
        </ul>
      </Show>
      <form
        class="grid gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          if (text().trim() !== '') void leave(text())
        }}
      >
        <TextField
          label={t('doings.gallery.echo')}
          hint={t('doings.gallery.echo.hint')}
          maxlength={140}
          autocomplete="off"
          value={text()}
          onText={setText}
        />
        <div class="flex flex-wrap gap-2">
          <Button type="submit" disabled={busy() || text().trim() === ''}>
            {t('doings.gallery.echo.go')}
          </Button>
          <Button look="plain" disabled={busy() || marked()} onClick={() => void leave('')}>
            {t('doings.gallery.mark')}
          </Button>
        </div>
        <p role="status" class="hush">
          {sent() ? t('doings.gallery.sent') : ''}
        </p>
        <Problem code={problem()} />
      </form>
    </li>
  )
}
