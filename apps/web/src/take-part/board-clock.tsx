import type { ClockView } from '@coreflect/workshop'
import { createMemo } from 'solid-js'
import { toldOf } from '../ui/clock-told.ts'
import { MiniClock } from '../ui/mini-clock.tsx'
import { createNow } from '../ui/tick.ts'

/**
 * The room's time in the head of a board, in both of its views. That little is left is told once, politely; the seconds
 * never are.
 */
export function BoardClock(props: { readonly clock: ClockView; readonly offset: number; readonly what: string }) {
  const now = createNow(() => props.offset)
  const told = createMemo(() => toldOf(props.clock, now()))
  return (
    <div class="board-clock">
      <span class="board-clock-what">{props.what}</span>
      <MiniClock clock={props.clock} offset={props.offset} />
      <span role="status">{told()}</span>
    </div>
  )
}
