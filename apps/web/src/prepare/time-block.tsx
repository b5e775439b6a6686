import { withCopy, withoutActivity } from '@coreflect/workshop'
import { createMemo, For, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { classNames } from '../ui/class-names.ts'
import { CircleAlert, Ellipsis } from '../ui/icons.ts'
import { Menu } from '../ui/menu.tsx'
import { BlockEditor } from './block-editor.tsx'
import { BlockMarks, Slack, Warning } from './block-marks.tsx'
import { Grip } from './icons.ts'
import { newId } from './new-id.ts'
import { usePreparing } from './preparing.ts'
import { clockTime } from './time-words.ts'

interface TimeBlockProps {
  readonly id: string
  readonly inline: boolean
  readonly lifted: boolean
}

const tints = {
  practice: 'border-l-accent',
  break: 'border-l-line',
  close: 'border-l-ink-soft',
} as const

/** Puts the focus on the face of a block, once it is drawn. */
export function focusBlock(id: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-block="${id}"] [data-open]`)?.focus())
}

/** One activity on the line: when, how long, what; opens to everything about it. */
export function TimeBlock(props: TimeBlockProps) {
  const preparing = usePreparing()
  const activity = createMemo(() => preparing.draft().agenda.find(({ id }) => id === props.id))
  const at = () => preparing.draft().agenda.findIndex(({ id }) => id === props.id)
  const time = () => preparing.times()[at()]
  const title = () => inWords(activity()?.title ?? {}) || t('prepare.nameless')
  const open = () => preparing.chosen() === props.id
  const warnings = () => preparing.warnings().filter((one) => one.activity === props.id)
  const shift = (by: number) => {
    preparing.moveTo(props.id, Math.max(at() + by, preparing.open() - (passed() ? 1 : 0)))
    focusBlock(props.id)
  }
  const act = (what: string) => {
    if (what === 'up') shift(-1)
    else if (what === 'down') shift(1)
    else if (what === 'move') preparing.setMoving(props.id)
    else if (what === 'after') preparing.addAt(at() + 1)
    else if (what === 'copy') {
      const copy = newId()
      preparing.held.change((draft) => withCopy(draft, props.id, copy))
      preparing.choose(copy)
    } else {
      const next = preparing.draft().agenda[at() + 1] ?? preparing.draft().agenda[at() - 1]
      preparing.tell(t('prepare.block.removed', { title: title() }))
      if (open()) preparing.choose(null)
      preparing.held.change((draft) => withoutActivity(draft, props.id))
      if (next !== undefined) focusBlock(next.id)
    }
  }
  const keys = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    if (!fixed()) shift(event.key === 'ArrowUp' ? -1 : 1)
  }
  const last = () => preparing.draft().agenda.length - 1
  const stage = () => preparing.stageOf(props.id)
  const fixed = () => stage() !== undefined
  /** What was passed over stands before what is on: it can only go further down. */
  const passed = () => !fixed() && at() < preparing.open()
  return (
    <Show when={activity()}>
      {(one) => (
        <li data-block={props.id} class={classNames('grid gap-1.5', props.lifted && 'opacity-50')}>
          <Show when={time()?.slack !== null && time()}>
            {(known) => <Slack slack={known().slack ?? 0} time={one().startsAt ?? 0} />}
          </Show>
          <div class="grid grid-cols-[3.4rem_minmax(0,1fr)] gap-x-2 sm:grid-cols-[4.2rem_minmax(0,1fr)]">
            <span class="pt-3 text-right font-semibold text-ink-soft text-sm tabular-nums leading-tight">
              {clockTime(time()?.start ?? 0)}
            </span>
            <div
              data-face=""
              class={classNames(
                'flex items-stretch rounded-m border border-l-[6px]',
                one().type === 'break' && 'border-dashed',
                open() ? 'border-accent bg-accent-soft' : `border-line ${one().type === 'break' ? '' : 'bg-surface'}`,
                tints[one().type as keyof typeof tints] ?? 'border-l-edge',
              )}
              style={{ 'min-height': `${Math.min(11, 3.4 + Math.max(0, one().minutes - 10) * 0.06)}rem` }}
            >
              <Show when={!fixed()} fallback={<span class="w-9 shrink-0" />}>
                <span
                  data-grip=""
                  title={t('prepare.block.drag', { title: title() })}
                  class="flex w-9 shrink-0 cursor-grab touch-none items-center justify-center text-ink-soft"
                >
                  <Grip aria-hidden="true" size={18} />
                </span>
              </Show>
              <button
                type="button"
                data-open=""
                aria-expanded={open()}
                onKeyDown={keys}
                onClick={() => preparing.choose(open() ? null : props.id)}
                class="grid min-h-12 min-w-0 flex-1 content-start gap-1 py-2.5 text-left"
              >
                <span class="font-semibold leading-snug">
                  <span class="sr-only">{clockTime(time()?.start ?? 0)}, </span>
                  {title()}{' '}
                </span>
                <BlockMarks activity={one()} stage={passed() ? 'passed' : stage()} />
              </button>
              <Menu
                label={t('prepare.block.menu', { title: title() })}
                class="inline-flex size-11 shrink-0 items-center justify-center rounded-m text-ink-soft hover:bg-accent-soft"
                onChoose={act}
                items={[
                  { id: 'up', label: t('prepare.block.up'), disabled: fixed() || at() <= preparing.open() },
                  { id: 'down', label: t('prepare.block.down'), disabled: fixed() || at() === last() },
                  { id: 'move', label: t('prepare.block.move'), disabled: fixed() || last() === 0 },
                  { id: 'after', label: t('prepare.block.after') },
                  { id: 'copy', label: t('prepare.block.copy') },
                  { id: 'remove', label: t('prepare.block.remove'), disabled: fixed() || last() === 0 },
                ]}
              >
                <Ellipsis aria-hidden="true" size={20} />
              </Menu>
            </div>
          </div>
          <For each={warnings()}>
            {(warning) => (
              <p class="ml-[3.9rem] flex items-start gap-2 text-sm text-warn sm:ml-[4.7rem]">
                <CircleAlert aria-hidden="true" class="mt-0.5 shrink-0" size={16} />
                <Warning warning={warning} />
              </p>
            )}
          </For>
          <Show when={props.inline && open()}>
            <div class="rounded-m border border-line bg-surface p-4">
              <BlockEditor activity={one()} onClose={() => closed(props.id, preparing.choose)} />
            </div>
          </Show>
        </li>
      )}
    </Show>
  )
}

/** Closes the form of a block, and the focus is on the block again. */
export function closed(id: string, choose: (id: string | null) => void): void {
  choose(null)
  focusBlock(id)
}
