import {
  type ActivityType,
  type AgendaDraft,
  draftLength,
  draftTimes,
  draftWarnings,
  type Locale,
  locales,
  withActivity,
  withChange,
  withLens,
  withMoved,
} from '@coreflect/workshop'
import { createEffect, createMemo, createSignal, type JSX, onCleanup, Show } from 'solid-js'
import { createWidth } from '../facilitate/create-width.ts'
import { inWords, locale, localeNames, t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Segments } from '../ui/segments.tsx'
import { AddDialog } from './add-dialog.tsx'
import { BlockEditor } from './block-editor.tsx'
import { ClashList } from './clash-list.tsx'
import { createDraft } from './create-draft.ts'
import { createRunning } from './create-running.ts'
import { DraftBar } from './draft-bar.tsx'
import type { DraftPlace, KeptDraft } from './draft-place.ts'
import { HeadFields } from './head-fields.tsx'
import { newActivity } from './new-activity.ts'
import { type Choices, type Preparing, PreparingContext } from './preparing.ts'
import { closed, focusBlock } from './time-block.tsx'
import { TimeLine } from './time-line.tsx'
import { clockTime, lengthInWords } from './time-words.ts'

/** What stands above a day that is not kept anywhere yet. */
export type Above = (draft: () => AgendaDraft) => JSX.Element

interface DayEditorProps {
  readonly place: DraftPlace
  readonly first: KeptDraft
  readonly choices: Choices
  readonly above?: Above | undefined
}

/** So wide that a block opens beside the day instead of in it, in px. */
const besideFrom = 860

/** The editor of a day: its head, its time line, and everything about one block. */
export function DayEditor(props: DayEditorProps) {
  const { place, first } = props
  const held = createDraft(place, first)
  const draft = held.draft
  const running = createRunning(held)
  const times = createMemo(() => draftTimes(draft(), running.times()))
  const warnings = createMemo(() => draftWarnings(draft(), times()))
  const [language, setLanguage] = createSignal<Locale>(locale())
  const [chosen, choose] = createSignal<string | null>(null)
  const [moving, setMoving] = createSignal<string | null>(null)
  const [adding, setAdding] = createSignal<number | null>(null)
  const [line, tell] = createSignal('')
  const { width, ref } = createWidth()
  const beside = () => width() >= besideFrom
  const block = () => draft().agenda.find(({ id }) => id === chosen())
  const titleOf = (id: string | null) =>
    inWords(draft().agenda.find((one) => one.id === id)?.title ?? {}) || t('prepare.nameless')

  const moveTo = (id: string, to: number) => {
    held.change((now) => withMoved(now, id, to))
    setMoving(null)
    const at = draft().agenda.findIndex((one) => one.id === id)
    const time = clockTime(times()[at]?.start ?? 0)
    tell(t('prepare.block.moved', { title: titleOf(id), place: at + 1, time }))
    focusBlock(id)
  }
  /** What is put at the end of a day goes before its close: with that the day is over. */
  const placeFor = (type: ActivityType, at: number) => {
    const { agenda } = draft()
    const last = agenda.at(-1)
    const closes = at === agenda.length && type !== 'close' && last?.type === 'close'
    return closes && running.stageOf(last.id) === undefined ? at - 1 : at
  }
  const add = (type: ActivityType) => {
    const at = placeFor(type, adding() ?? draft().agenda.length)
    setAdding(null)
    const empty = { [language()]: '' }
    const activity = newActivity(type, { [language()]: t(`prepare.type.${type}`) }, props.choices.roles, empty)
    const lens =
      type === 'practice' ? (draft().lenses[0] ?? props.choices.lenses.find(({ id }) => id === 'plain')) : null
    held.change((now) => {
      const added = withActivity(now, activity, at)
      return lens == null ? added : withLens(added, activity.id, lens)
    })
    choose(activity.id)
  }
  const preparing: Preparing = {
    ...{ held, draft, times, warnings, language, chosen, choose, tell, moving, setMoving, moveTo },
    choices: () => props.choices,
    change: (id, change, topic) => held.change((now) => withChange(now, id, change), topic && `${id}/${topic}`),
    lookThrough: (id, lens) => held.change((now) => withLens(now, id, lens)),
    addAt: setAdding,
    stageOf: running.stageOf,
    open: running.open,
  }
  createEffect(() => {
    if (moving() !== null && draft().agenda.every(({ id }) => id !== moving())) setMoving(null)
  })
  const sum = () => {
    const [from, to] = [times()[0]?.start ?? 0, times().at(-1)?.end ?? 0]
    return t('prepare.sum', {
      from: clockTime(from),
      to: clockTime(to),
      length: lengthInWords(draftLength(draft(), times())),
    })
  }
  const keys = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
    if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
    event.preventDefault()
    if (event.shiftKey) held.redo()
    else held.undo()
  }
  document.addEventListener('keydown', keys)
  onCleanup(() => document.removeEventListener('keydown', keys))
  return (
    <PreparingContext.Provider value={preparing}>
      <Page
        title={inWords(draft().title) || t('prepare.nameless')}
        kicker={sum()}
        width="wide"
        top={
          <a class="inline-flex min-h-11 items-center font-semibold text-accent" href={place.back.href}>
            {place.back.label()}
          </a>
        }
      >
        <div ref={ref} class="grid gap-5">
          <DraftBar here={place.kind === 'plan'} wide={beside()} />
          {props.above?.(draft)}
          <ClashList />
          <Show
            when={place.kind !== 'session'}
            fallback={
              <Notice>{t(held.begun().length > 0 ? 'prepare.session.running' : 'prepare.session.draft')}</Notice>
            }
          >
            <details
              class="rounded-(--radius-l) border border-line bg-surface px-5"
              open={place.kind === 'template' && first.mark === 1}
            >
              <summary class="min-h-12 cursor-pointer py-3.5 font-semibold">{t('prepare.about')}</summary>
              <div class="pb-5">
                <HeadFields />
              </div>
            </details>
          </Show>
          <div class="grid items-start gap-6" classList={{ 'grid-cols-[minmax(0,1fr)_minmax(0,26rem)]': beside() }}>
            <section aria-labelledby="the-day" class="grid min-w-0 gap-4">
              <div class="flex flex-wrap items-end justify-between gap-3">
                <h2 id="the-day" class="text-2xl">
                  {t('prepare.line')}
                </h2>
                <Segments<Locale>
                  label={t('prepare.language')}
                  value={language()}
                  onChoose={setLanguage}
                  options={locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
                />
              </div>
              <Show when={moving()}>
                {(id) => (
                  <Card tone="soft">
                    <p class="font-semibold">{t('prepare.moving', { title: titleOf(id()) })}</p>
                    <Button class="justify-self-start" onClick={() => setMoving(null)}>
                      {t('prepare.moving.stop')}
                    </Button>
                  </Card>
                )}
              </Show>
              <TimeLine inline={!beside()} />
            </section>
            <Show when={beside()}>
              <aside class="sticky top-18 max-h-[calc(100dvh-5.5rem)] overflow-auto rounded-(--radius-l) border border-line bg-surface p-5">
                <Show when={block()} fallback={<p class="text-ink-soft">{t('prepare.choose')}</p>}>
                  {(one) => <BlockEditor activity={one()} onClose={() => closed(one().id, choose)} />}
                </Show>
              </aside>
            </Show>
          </div>
          <p role="status" class="sr-only">
            {line()}
          </p>
        </div>
        <AddDialog open={adding() !== null} onClose={() => setAdding(null)} onChoose={add} />
      </Page>
    </PreparingContext.Provider>
  )
}
