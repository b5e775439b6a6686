import { type JSX, Show } from 'solid-js'
import { classNames } from './class-names.ts'
import { CircleAlert, Info } from './icons.ts'

interface NoticeProps {
  /** `hint` is told politely; `no` is what did not work, told at once. */
  readonly tone?: 'hint' | 'no'
  readonly class?: string
  readonly children: JSX.Element
}

/** A sentence that answers something someone did, or tells what is going on. */
export function Notice(props: NoticeProps) {
  const no = () => props.tone === 'no'
  return (
    <div
      role={no() ? 'alert' : 'status'}
      class={classNames(
        'arrive flex items-start gap-3 rounded-m px-4 py-3',
        no() ? 'bg-warn-soft text-warn' : 'bg-accent-soft text-ink',
        props.class,
      )}
    >
      <Show when={no()} fallback={<Info aria-hidden="true" class="mt-0.5 shrink-0" size={20} />}>
        <CircleAlert aria-hidden="true" class="mt-0.5 shrink-0" size={20} />
      </Show>
      <div class="min-w-0 flex-1">{props.children}</div>
    </div>
  )
}
