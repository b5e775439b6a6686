import { watchBoard } from '@coreflect/board'
import { createSignal, onCleanup } from 'solid-js'
import type { BoardHold } from './create-board.ts'
import { nameOf } from './item-words.ts'
import { createTally, dueIn, type Tally } from './others-tally.ts'

/**
 * Tells those who listen what others have done on this board: a single thing by its name, several as numbers, after a
 * pause and seldom. Nothing is told of a board that is not in view, nor of what was there when one came.
 */
export function OthersNews(props: { readonly hold: BoardHold }) {
  const { hold } = props
  const { items, t, ydoc } = hold
  const [news, setNews] = createSignal('')
  let last = -Infinity
  let due: ReturnType<typeof setTimeout> | undefined
  let stop: (() => void) | null = null
  let gone = false

  const sentence = ({ added, changed, deleted }: Tally): string => {
    const [one, ...more] = [...added, ...changed]
    const item = one === undefined || more.length > 0 || deleted > 0 ? null : items.item(one)
    if (item !== null)
      return t(added.length > 0 ? 'board.others.added' : 'board.others.changed', { what: nameOf(t, item) })
    const counts = [
      ['board.others.count.added', added.length],
      ['board.others.count.changed', changed.length],
      ['board.others.count.deleted', deleted],
    ] as const
    const what = counts.filter(([, count]) => count > 0).map(([word, count]) => t(word, { count }))
    return t('board.others', { what: what.join(', ') })
  }
  const begin = (): void => {
    if (gone) return
    const tally = createTally(items.arranged().map(({ id }) => id))
    const tell = (): void => {
      due = undefined
      // A page that nobody looks at waits until it is looked at again.
      if (document.hidden) return
      const told = tally.give()
      if (told.added.length + told.changed.length + told.deleted === 0) return
      last = performance.now()
      // The same words again are read out only where something about them is other.
      setNews((now) => (now === sentence(told) ? `${now}\u00a0` : sentence(told)))
    }
    const ask = (): void => {
      due ??= setTimeout(tell, dueIn(performance.now(), last))
    }
    const unwatch = watchBoard(ydoc, (change) => {
      if (tally.take(change)) ask()
    })
    document.addEventListener('visibilitychange', ask)
    stop = () => {
      unwatch()
      document.removeEventListener('visibilitychange', ask)
    }
  }
  void ydoc.whenLoaded.then(begin)
  onCleanup(() => {
    gone = true
    clearTimeout(due)
    stop?.()
  })
  return (
    <p class="sr-only" role="status">
      {news()}
    </p>
  )
}
