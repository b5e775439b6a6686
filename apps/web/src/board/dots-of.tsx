import { Show } from 'solid-js'
import { Minus, Plus } from '../ui/icons.ts'
import type { DotsHold } from './create-dots.ts'
import type { Say } from './words.ts'

interface DotsOfProps {
  readonly dots: DotsHold
  readonly id: string
  /** What the thing is called. */
  readonly text: string
  readonly t: Say
}

/** The dots on one card or theme: own ones to give and take while they are placed, afterwards everyone's sum. */
export function DotsOf(props: DotsOfProps) {
  const count = () => props.dots.on(props.id)
  return (
    <>
      <Show when={props.dots.placing()}>
        <div class="dots-of">
          <button
            type="button"
            class="dots-step"
            aria-label={props.t('plenary.dots.less', { text: props.text })}
            aria-disabled={count() === 0}
            onClick={() => props.dots.put(props.id, -1)}
          >
            <Minus size={18} aria-hidden="true" />
          </button>
          <span class="dots-count" role="status">
            <span class="sr-only">{props.t('plenary.dots.here', { count: count() })}</span>
            <span aria-hidden="true">{'●'.repeat(count()) || '○'}</span>
          </span>
          <button
            type="button"
            class="dots-step"
            aria-label={props.t('plenary.dots.more', { text: props.text })}
            aria-disabled={props.dots.left() === 0}
            onClick={() => props.dots.put(props.id, 1)}
          >
            <Plus size={18} aria-hidden="true" />
          </button>
        </div>
      </Show>
      <Show when={props.dots.sum(props.id)}>
        {(sum) => (
          <span class="dots-sum">
            <span class="sr-only">{props.t('plenary.dots.sum', { count: sum() })}</span>
            <span aria-hidden="true">● {sum()}</span>
          </span>
        )}
      </Show>
    </>
  )
}
