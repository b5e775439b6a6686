import type { Activity, DraftWarning } from '@coreflect/workshop'
import { Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { classNames } from '../ui/class-names.ts'
import { StickyNote } from '../ui/icons.ts'
import { Care, Lock, Pin } from './icons.ts'
import { clockTime, lengthInWords } from './time-words.ts'

const mark = 'inline-flex items-center gap-1'

/** The second line of a block: how long, of which kind, and what is special about it. */
export function BlockMarks(props: {
  readonly activity: Activity
  readonly stage?: 'done' | 'on' | 'passed' | undefined
}) {
  return (
    <span class="flex flex-wrap gap-x-3 gap-y-0.5 text-ink-soft text-sm">
      <span class="tabular-nums">{lengthInWords(props.activity.minutes)}</span>
      <span>{t(`prepare.type.${props.activity.type}`)}</span>
      <Show when={props.stage}>{(stage) => <strong class="text-ink">{t(`prepare.session.${stage()}`)}</strong>}</Show>
      <Show when={props.activity.startsAt !== undefined && props.activity}>
        {(one) => (
          <span class={mark}>
            <Pin aria-hidden="true" size={15} /> {t('prepare.mark.pinned', { time: clockTime(one().startsAt ?? 0) })}
          </span>
        )}
      </Show>
      <Show when={props.activity.protected}>
        <span class={mark}>
          <Lock aria-hidden="true" size={15} /> {t('prepare.mark.protected')}
        </span>
      </Show>
      <Show when={props.activity.care}>
        <span class={mark}>
          <Care aria-hidden="true" size={15} /> {t('prepare.mark.care')}
        </span>
      </Show>
      <Show when={props.activity.notes ?? props.activity.materials}>
        <span class={mark}>
          <StickyNote aria-hidden="true" size={15} /> {t('prepare.mark.notes')}
        </span>
      </Show>
    </span>
  )
}

/** What is free before a pinned start, or too much. */
export function Slack(props: { readonly slack: number; readonly time: number }) {
  const minutes = () => Math.abs(props.slack)
  const which = () => (props.slack > 0 ? 'free' : 'over')
  return (
    <p
      class={classNames(
        'ml-[3.9rem] rounded-m border border-dashed px-3 py-1.5 text-sm sm:ml-[4.7rem]',
        props.slack < 0 ? 'border-warn font-semibold text-warn' : 'border-edge text-ink-soft',
      )}
    >
      {props.slack === 0
        ? t('prepare.slack.even', { time: clockTime(props.time) })
        : t(`prepare.slack.${which()}`, { minutes: minutes(), time: clockTime(props.time) })}
    </p>
  )
}

/** The sentence of a warning. */
export function Warning(props: { readonly warning: DraftWarning }) {
  const sentence = () => {
    const { kind, minutes } = props.warning
    return kind === 'care-before-close' ? t(`prepare.warn.${kind}`) : t(`prepare.warn.${kind}`, { minutes })
  }
  return <span>{sentence()}</span>
}
