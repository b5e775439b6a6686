import { type AgendaItem, type Coming, pinnedPlan } from '@coreflect/workshop'
import { createMemo, createSignal, For, lazy, Show, Suspense } from 'solid-js'
import { inWords, t, timeOfDay } from '../i18n/index.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Check, Plus } from '../ui/icons.ts'
import { reachable } from './actions.ts'
import { CommandButton } from './command-button.tsx'
import { Confirm } from './confirm.tsx'
import { useCockpit } from './create-cockpit.ts'
import { ArrowRight } from './icons.ts'
import { LensDialog } from './lens-dialog.tsx'
import { MediaDialog } from './media/later-dialog.ts'
import { type Place, placeOf } from './next-step.ts'
import { PreparedNotes } from './prepared-notes.tsx'
import { RecoveryDialog } from './recovery-dialog.tsx'
import { drift, expected, otherStart, pace, pinStands, wallOf } from './timing.ts'

const FrameworkDialog = lazy(async () => ({ default: (await import('./framework-dialog.tsx')).FrameworkDialog }))

/** The agenda: planned starts, what is on, how long things really took, and a quiet way to any other item. */
export function AgendaList(props: { readonly lead: () => (place: Place) => void }) {
  const cockpit = useCockpit()
  const view = cockpit.view
  const off = createMemo(() => drift(view(), cockpit.now()))
  const [asked, setAsked] = createSignal<AgendaItem | null>(null)
  const [asking, setAsking] = createSignal(false)
  const reached = createMemo(() => view().agenda.findLastIndex((item) => item.state !== 'ahead'))
  const plan = createMemo(() => pinnedPlan(view(), wallOf(view())))
  const coming = createMemo(() => expected(view(), cockpit.now()))
  const [recovering, setRecovering] = createSignal(false)
  const [wording, setWording] = createSignal(false)
  const [showing, setShowing] = createSignal<string | null>(null)
  const [looking, setLooking] = createSignal<string | null>(null)
  const lensName = (item: AgendaItem) => {
    const lens = view().lenses.find(({ id }) => id === item.lens)
    return lens === undefined ? t('facilitate.lens.none') : t('facilitate.lens.of', { name: inWords(lens.name) })
  }
  const late = () => pace(off()) === 'behind'
  const open = (item: AgendaItem) => {
    setAsked(item)
    setAsking(true)
  }
  const go = async (item: AgendaItem) => {
    const leadOn = props.lead()
    if (await cockpit.send({ type: 'start-activity', activity: item.id })) leadOn(placeOf(view()))
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
        <p class={classNames('text-sm', late() ? 'font-semibold text-ink' : 'text-ink-soft')}>{paceInWords(off())}</p>
      </Show>
      <Show when={off() !== null && plan().end}>
        {(planned) => (
          <p class="text-ink-soft text-sm">
            {t('facilitate.run.plan.ends', {
              time: timeOfDay(planned() + (off() ?? 0) * 60_000),
              planned: timeOfDay(planned()),
            })}
          </p>
        )}
      </Show>
      <Show when={late()}>
        <Button id="recover" onClick={() => setRecovering(true)}>
          {t('facilitate.run.plan.open')}
        </Button>
      </Show>
      <Show when={view().session.state !== 'revisit'}>
        <ButtonLink
          look="link"
          class="-my-2 justify-self-start text-left text-ink-soft text-sm"
          href={`/facilitate/${view().session.id}/agenda`}
        >
          {t('facilitate.agenda.change')}
        </ButtonLink>
        <Button
          look="link"
          class="-my-2 justify-self-start text-left text-ink-soft text-sm"
          onClick={() => setWording(true)}
        >
          {view().framework === null
            ? t('facilitate.framework.none-yet')
            : t('facilitate.framework.by', { name: inWords(view().framework?.name ?? {}) })}
        </Button>
      </Show>
      <Show when={wording()}>
        <Suspense>
          <FrameworkDialog onClose={() => setWording(false)} />
        </Suspense>
      </Show>
      <RecoveryDialog open={recovering()} onClose={() => setRecovering(false)} />
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
              <Show when={plan().starts.get(item.id)}>
                {(time) => (
                  <span class="min-w-12 shrink-0 whitespace-nowrap pt-px font-semibold text-ink-soft text-sm tabular-nums">
                    {timeOfDay(time())}
                  </span>
                )}
              </Show>
              <span class="grid min-w-0 flex-1 gap-0.5">
                <span
                  class={classNames(
                    'leading-snug',
                    item.state === 'now' && 'font-bold',
                    item.out !== null && 'text-ink-soft line-through',
                  )}
                >
                  {inWords(item.title)}
                </span>
                <span class="flex flex-wrap gap-x-2 text-ink-soft text-sm">
                  <ItemState item={item} passed={item.state === 'ahead' && item.out === null && at() < reached()} />
                  <Show when={coming().get(item.id)}>
                    {(how) => <ItemComing coming={how()} planned={plan().starts.get(item.id)} />}
                  </Show>
                </span>
                <Show when={shows(item)}>
                  <Button
                    look="link"
                    class="-my-1 justify-self-start text-left text-ink-soft text-sm"
                    aria-label={t('facilitate.media.open-of', { title: inWords(item.title) })}
                    onClick={() => setShowing(item.id)}
                  >
                    {t('facilitate.media.open')}
                  </Button>
                </Show>
                <Show when={item.state === 'ahead'}>
                  <PreparedNotes prepared={item.prepared} />
                </Show>
                <Show when={hasLens(item)}>
                  <Button
                    look="link"
                    class="-my-1 justify-self-start text-left text-ink-soft text-sm"
                    aria-label={`${lensName(item)}. ${t('facilitate.lens.change', { title: inWords(item.title) })}`}
                    onClick={() => setLooking(item.id)}
                  >
                    {lensName(item)}
                  </Button>
                </Show>
              </span>
              <Show when={item.out !== null && item.state === 'ahead'}>
                <CommandButton
                  look="plain"
                  class="-my-1 px-2 text-sm"
                  command={{ type: 'replan', changes: [{ activity: item.id, out: null }] }}
                  aria-label={t('facilitate.run.plan.back', { title: inWords(item.title) })}
                >
                  <Plus aria-hidden="true" size={18} />
                </CommandButton>
              </Show>
              <Show when={item.out === null && reachable(view(), item)}>
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
      <Show when={view().agenda.find(({ id }) => id === looking())}>
        {(item) => <LensDialog item={item()} onClose={() => setLooking(null)} />}
      </Show>
      <Show when={view().agenda.find(({ id }) => id === showing())}>
        {(item) => <MediaDialog activity={item().id} title={inWords(item().title)} onClose={() => setShowing(null)} />}
      </Show>
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

/** Activities at which something can be put before the room. */
const showingTypes = new Set<AgendaItem['type']>(['present', 'demo', 'reflect', 'talk', 'agreement'])
const shows = (item: AgendaItem) => showingTypes.has(item.type)

/** What is noted in, and has not begun: a round keeps its lens, a scene can be given another one while it is played. */
const hasLens = (item: AgendaItem) =>
  (item.type === 'practice' && item.state === 'ahead') || (item.type === 'demo' && item.state !== 'done')

function paceInWords(off: number | null): string {
  const how = pace(off)
  const minutes = Math.abs(off ?? 0)
  if (how === 'ahead') return t('facilitate.agenda.pace.ahead', { minutes })
  if (how === 'behind') return t('facilitate.agenda.pace.behind', { minutes })
  return t(`facilitate.agenda.pace.${how}`)
}

/** When something that is ahead will begin, and how a pinned start stands. */
function ItemComing(props: { readonly coming: Coming; readonly planned: number | undefined }) {
  const pin = () => (props.coming.slack === null ? null : pinStands(props.coming.slack))
  return (
    <>
      <Show when={otherStart(props.coming, props.planned)}>
        {(time) => <span>{t('facilitate.agenda.expected', { time: timeOfDay(time()) })}</span>}
      </Show>
      <Show when={pin()}>
        {(one) => (
          <span class={one().how === 'late' ? 'font-semibold text-ink' : undefined}>
            {t(`facilitate.agenda.pin.${one().how}`, { minutes: one().minutes })}
          </span>
        )}
      </Show>
    </>
  )
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
      <Show when={props.item.was !== null && props.item.out === null && props.item.was}>
        {(was) => <span>{t('facilitate.run.plan.was', { minutes: was() })}</span>}
      </Show>
      <Show when={props.item.state !== 'ahead' && props.item.startedAt}>
        {(at) => <span>{t('facilitate.run.plan.began', { time: timeOfDay(at()) })}</span>}
      </Show>
      <Show when={props.item.out}>
        {(out) => <strong class="text-ink">{t(`facilitate.run.plan.out.${out()}`)}</strong>}
      </Show>
      <Show when={props.passed}>
        <span>{t('facilitate.agenda.passed')}</span>
      </Show>
    </>
  )
}
