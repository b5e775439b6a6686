import { For, Show } from 'solid-js'
import { minutesSeconds } from '../i18n/index.ts'

interface TurnStripProps {
  readonly label: string
  /** Planned length in ms. */
  readonly length: number
  /** Marks, in seconds. The last one stands out. */
  readonly marks: readonly { readonly id: string; readonly moment: number }[]
  /** How much of it has passed, in seconds; null where it is over. */
  readonly now: number | null
  /** Where a scene was held, in seconds. */
  readonly pauses?: readonly number[]
}

/** Marks on the time of a turn, to see at a glance what was when. The notes beneath it say the same in words. */
export function TurnStrip(props: TurnStripProps) {
  const at = (seconds: number) => `${Math.min(1, (seconds * 1000) / Math.max(1, props.length)) * 100}%`
  return (
    <div class="grid gap-1">
      <div role="img" aria-label={props.label} class="relative mx-1.5 h-7">
        <div class="absolute inset-x-0 top-1/2 h-1.5 -translate-y-1/2 rounded-full bg-line" />
        <Show when={props.now}>
          {(now) => (
            <div
              class="absolute top-1/2 left-0 h-1.5 -translate-y-1/2 rounded-full bg-accent opacity-40"
              style={{ width: at(now()) }}
            />
          )}
        </Show>
        <For each={props.pauses ?? []}>
          {(pause) => <div class="absolute inset-y-0 w-0.5 -translate-x-1/2 bg-edge" style={{ left: at(pause) }} />}
        </For>
        <For each={props.marks}>
          {(mark, i) => (
            <div
              class="absolute top-1/2 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-surface bg-accent"
              classList={{ 'size-5': i() === props.marks.length - 1, 'size-3.5': i() !== props.marks.length - 1 }}
              style={{ left: at(mark.moment) }}
            />
          )}
        </For>
      </div>
      <div class="flex justify-between text-ink-soft text-sm tabular-nums" aria-hidden="true">
        <span>0:00</span>
        <span>{minutesSeconds(props.length)}</span>
      </div>
    </div>
  )
}
