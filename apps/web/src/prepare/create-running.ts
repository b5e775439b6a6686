import { openFrom, type RealTime } from '@coreflect/workshop'
import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js'
import type { HeldDraft } from './create-draft.ts'
import { minutesOfDay } from './time-words.ts'

/** So often the time line of a running session looks at the clock, in ms. */
const everyMinute = 60_000

/** What the day of a running session knows of its own time; nothing for a day that is only planned. */
interface Running {
  readonly times: Accessor<ReadonlyMap<string, RealTime>>
  readonly stageOf: (id: string) => 'done' | 'on' | undefined
  readonly open: Accessor<number>
}

/** Follows how far the session of this agenda is, for as long as the owner of this call lives. */
export function createRunning({ draft, begun }: HeldDraft): Running {
  const [now, setNow] = createSignal(Date.now())
  const watch = setInterval(() => setNow(Date.now()), everyMinute)
  onCleanup(() => clearInterval(watch))
  const stages = createMemo(
    () => new Map(begun().map(({ activity, endedAt }) => [activity, endedAt === null ? 'on' : 'done'] as const)),
  )
  const times = createMemo(() => {
    const first = Math.min(...begun().map(({ startedAt }) => startedAt))
    const whole = (at: number) => Math.round(minutesOfDay(at, first))
    return new Map(
      begun().map(({ activity, startedAt, endedAt }): [string, RealTime] => {
        const start = whole(startedAt)
        const planned = draft().agenda.find(({ id }) => id === activity)?.minutes ?? 0
        const end = endedAt === null ? Math.max(start + planned, whole(now())) : whole(endedAt)
        return [activity, { start, end }]
      }),
    )
  })
  return { times, stageOf: (id) => stages().get(id), open: createMemo(() => openFrom(draft().agenda, begun())) }
}
