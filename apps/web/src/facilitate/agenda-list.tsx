import type { AgendaItem } from '@coreflect/workshop'
import { createMemo, createSignal, For, Show } from 'solid-js'
import { inWords, t, timeOfDay } from '../i18n/index.ts'
import { classNames } from '../ui/class-names.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Check } from '../ui/icons.ts'
import { Confirm } from './confirm.tsx'
import { useCockpit } from './create-cockpit.ts'
import { ArrowRight } from './icons.ts'
import { nextItem } from './next-step.ts'
import { drift, expectedAt, pace } from './timing.ts'

const running = new Set(['live', 'paused', 'wrap-up'])

/** The agenda: planned starts, what is on, how long things really took, and a quiet way to any other item. */
export function AgendaList(props: { readonly onWent: () => void }) {
  const cockpit = useCockpit()
  const view = cockpit.view
  const off = createMemo(() => drift(view(), cockpit.now()))
  const [asked, setAsked] = createSignal<AgendaItem | null>(null)
  const [asking, setAsking] = createSignal(false)
  const reached = createMemo(() => view().agenda.findLastIndex((item) => item.state !== 'ahead'))
  const closedRounds = createMemo(() => new Set(view().counts.map((count) => count.round)))
  const reachable = (item: AgendaItem) =>
    running.has(view().session.state) &&
    item.state !== 'now' &&
    item.id !== nextItem(view().agenda)?.id &&
    !(item.round !== null && closedRounds().has(item.round))
  const open = (item: AgendaItem) => {
    setAsked(item)
    setAsking(true)
  }
  const go = async (item: AgendaItem) => {
    if (await cockpit.send({ type: 'start-activity', activity: item.id })) props.onWent()
  }
  const closesOffers = () => {
    const type = asked()?.type
    return view().round?.stage === 'offer' && (type === 'debrief' || type === 'close')
  }
  return (
    <section aria-labelledby="agenda-title" class="grid content-start gap-3">
      <h2 id="agenda-title" tabindex="-1" class="text-xl focus:outline-none">
        {t('facilitate.agenda.title')}
      </h2>
      <Show when={off() !== null || view().session.startedAt === null}>
        <p class="text-ink-soft text-sm">{paceInWords(off())}</p>
      </Show>
      <ol class="grid gap-1">
        <For each={view().agenda}>
          {(item, at) => (
            <li
              aria-current={item.state === 'now' ? 'step' : undefined}
              class={classNames(
                'flex items-start gap-3 rounded-m border-2 py-2 pr-1 pl-3',
                item.state === 'now' ? 'border-accent bg-accent-soft' : 'border-transparent',
              )}
            >
              <Show when={item.at}>
                {(time) => (
                  <span class="min-w-12 shrink-0 whitespace-nowrap pt-px font-semibold text-ink-soft text-sm tabular-nums">
                    {timeOfDay(time())}
                  </span>
                )}
              </Show>
              <span class="grid min-w-0 flex-1 gap-0.5">
                <span class={classNames('leading-snug', item.state === 'now' && 'font-bold')}>
                  {inWords(item.title)}
                </span>
                <span class="flex flex-wrap gap-x-2 text-ink-soft text-sm">
                  <ItemState item={item} passed={item.state === 'ahead' && at() < reached()} />
                  <Show when={at() >= reached() && expectedAt(item, off())}>
                    {(time) => <span>{t('facilitate.agenda.expected', { time: timeOfDay(time()) })}</span>}
                  </Show>
                </span>
              </span>
              <Show when={reachable(item)}>
                <IconButton
                  class="-my-1"
                  label={t(item.state === 'done' ? 'facilitate.agenda.again-item' : 'facilitate.agenda.go-item', {
                    title: inWords(item.title),
                  })}
                  onClick={() => open(item)}
                >
                  <ArrowRight aria-hidden="true" size={20} />
                </IconButton>
              </Show>
            </li>
          )}
        </For>
      </ol>
      <Confirm
        open={asking()}
        onClose={() => setAsking(false)}
        title={t('facilitate.agenda.jump-title', { title: inWords(asked()?.title ?? {}) })}
        go={t('facilitate.agenda.jump-go')}
        onGo={() => {
          const item = asked()
          if (item !== null) void go(item)
        }}
      >
        <p>{t('facilitate.agenda.jump-text')}</p>
        <Show when={closesOffers()}>
          <p>{t('facilitate.agenda.jump-offers')}</p>
        </Show>
      </Confirm>
    </section>
  )
}

function paceInWords(off: number | null): string {
  const how = pace(off)
  const minutes = Math.abs(off ?? 0)
  if (how === 'ahead') return t('facilitate.agenda.pace.ahead', { minutes })
  if (how === 'behind') return t('facilitate.agenda.pace.behind', { minutes })
  return t(`facilitate.agenda.pace.${how}`)
}

function ItemState(props: { readonly item: AgendaItem; readonly passed: boolean }) {
  return (
    <>
      <Show when={props.item.state === 'done'}>
        <span class="inline-flex items-center gap-1">
          <Check aria-hidden="true" size={16} />
          <span class="sr-only">{t('facilitate.agenda.done')}</span>
        </span>
      </Show>
      <Show when={props.item.state === 'now'}>
        <strong class="text-ink">{t('facilitate.agenda.now')}</strong>
      </Show>
      <span>
        <Show when={props.item.took} fallback={t('facilitate.agenda.planned', { minutes: props.item.minutes })}>
          {(took) =>
            t('facilitate.agenda.took', { minutes: props.item.minutes, took: Math.max(1, Math.round(took())) })
          }
        </Show>
      </span>
      <Show when={props.passed}>
        <span>{t('facilitate.agenda.passed')}</span>
      </Show>
    </>
  )
}
