import type { Command, DocView, OnBoardView } from '@coreflect/workshop'
import { createSignal, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { KeepBoard } from '../keeping/keep-board.tsx'
import { LaterCardsHere } from '../keeping/later-keeping.ts'
import { laterBoardPart } from '../later-part.tsx'
import type { ProblemCode } from '../net/reply.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { classNames } from '../ui/class-names.ts'
import { createDrawn } from './create-drawn.ts'
import { servedSize } from './served.ts'

const SharedBoard = laterBoardPart(async () => (await import('../take-part/shared-board.tsx')).SharedBoard)

interface KeptBoardProps {
  readonly doc: DocView
  readonly token: string
  /** Where its picture is found. */
  readonly picture: string
  /** Cards on any board that this person may take off. */
  readonly cards: readonly OnBoardView[]
  readonly until: number | null
  /** Is it opened from the beginning, since the link leads to it? */
  readonly opened: boolean
  readonly send: (command: Command) => Promise<ProblemCode | null>
}

/** A board as a picture that is there at once; opened, it can be zoomed and read as a list, as soon as all of it is drawn. */
export function KeptBoard(props: KeptBoardProps) {
  const [open, setOpen] = createSignal(props.opened)
  const { drawn, follow } = createDrawn()
  const size = servedSize(props.picture)
  const name = () => {
    const { round, label } = props.doc.group ?? { round: 0, label: 0 }
    return round > 0 ? t('revisit.board', { round, label }) : t('revisit.board.talk', { label })
  }
  const [empty, setEmpty] = createSignal(false)
  /** There is no picture of a board on which nothing is; anything else that keeps it from coming is told by its own words. */
  const askWhy = async () => {
    const answer = await fetch(props.picture, { method: 'HEAD' }).catch(() => null)
    setEmpty(answer?.status === 204)
  }
  return (
    <Card>
      <div class="flex flex-wrap items-center justify-between gap-3">
        <h3 class="text-lg">{name()}</h3>
        <Show when={open() || !empty()}>
          <Button aria-expanded={open()} onClick={() => setOpen(!open())}>
            {open() ? t('revisit.board.close') : t('revisit.board.open')}
          </Button>
        </Show>
      </div>
      <div class={classNames('relative', open() && !drawn() && 'min-h-[max(24rem,72dvh)]')}>
        <Show when={open()}>
          <div ref={follow} class={drawn() ? '' : 'opacity-0'} inert={!drawn()}>
            <SharedBoard
              doc={props.doc.id}
              right="read"
              token={props.token}
              name=""
              label={name()}
              copy={false}
              foot={(ydoc) => <LaterCardsHere ydoc={ydoc} board={props.doc.id} cards={props.cards} send={props.send} />}
            />
          </div>
        </Show>
        <Show when={empty() && !open()}>
          <p class="text-ink-soft">{t('revisit.board.empty')}</p>
        </Show>
        <Show when={!empty() && !(open() && drawn())}>
          <img
            src={props.picture}
            onError={() => void askWhy()}
            alt={t('revisit.board.picture', { name: name() })}
            {...(size === null ? {} : { width: size[0], height: size[1] })}
            class={classNames(
              'w-full rounded-m border border-line',
              open() ? 'absolute inset-0 h-full bg-paper object-contain' : 'h-auto',
            )}
          />
        </Show>
      </div>
      <Show when={props.doc.decides}>
        <details class="print:hidden">
          <summary class="min-h-11 cursor-pointer py-2.5 font-semibold">
            {t(props.doc.fate === null ? 'revisit.board.fate' : `keeping.fate.${props.doc.fate}`)}
          </summary>
          <div class="grid gap-2 pb-2">
            <KeepBoard doc={props.doc} until={props.until} send={props.send} />
          </div>
        </details>
      </Show>
    </Card>
  )
}
