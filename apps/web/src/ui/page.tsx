import { createEffect, type JSX, onCleanup, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { classNames } from './class-names.ts'
import { Settings } from './settings.tsx'

interface PageProps {
  /** The heading of the first level, and the title of the window. */
  readonly title: string
  /** Keeps the heading for screen readers alone. */
  readonly hideTitle?: boolean
  /** A line above the heading: where one is. */
  readonly kicker?: string | undefined
  /** `phone` is one narrow column, `reading` a wider one, `wide` room for two, `full` all there is. */
  readonly width?: 'phone' | 'reading' | 'wide' | 'full'
  /** Stands in the top line, before the settings. */
  readonly top?: JSX.Element
  /** More buttons in the top line, before the settings. */
  readonly tools?: JSX.Element
  /** Between the parts of a screen: at the bottom of the window on phones, in the top line on wide screens. */
  readonly nav?: JSX.Element
  /** Above the heading, on every part of a screen. */
  readonly strip?: JSX.Element
  readonly children: JSX.Element
}

const widths = { phone: 'max-w-xl', reading: 'max-w-3xl', wide: 'max-w-6xl', full: 'max-w-none' } as const

/** The shell of a page: skip link, top line with settings, one main landmark with its heading. */
export function Page(props: PageProps) {
  createEffect(() => {
    document.title = `${props.title} · Coreflect`
  })
  onCleanup(() => {
    document.title = 'Coreflect'
  })
  const width = () => widths[props.width ?? 'phone']
  return (
    <div class="flex min-h-dvh flex-col">
      <a
        href="#content"
        class="-translate-y-24 absolute top-2 left-2 z-50 rounded-m bg-accent px-4 py-3 font-semibold text-accent-ink focus:translate-y-0"
      >
        {t('ui.skip')}
      </a>
      <header
        class={classNames(
          'flex w-full items-center gap-2 px-4 pt-3 sm:px-6',
          props.nav !== undefined && 'tall:md:sticky md:top-0 md:z-20 md:bg-paper md:pb-2',
        )}
      >
        <div class="min-w-0 flex-1">{props.top ?? <Mark />}</div>
        {props.nav}
        <div class="flex shrink-0 items-center justify-end gap-1 across:flex-1">
          {props.tools}
          <Settings />
        </div>
      </header>
      <main
        id="content"
        tabindex="-1"
        class={classNames(
          'mx-auto flex w-full flex-1 flex-col gap-5 px-4 pt-4 focus:outline-none sm:px-6',
          width(),
          props.nav === undefined ? 'pb-10' : 'pb-28 across:pb-12',
        )}
      >
        {props.strip}
        <div class={props.hideTitle === true ? 'sr-only' : 'grid gap-1'}>
          <Show when={props.kicker}>
            <p class="font-semibold text-ink-soft text-sm">{props.kicker}</p>
          </Show>
          <h1 class="text-3xl sm:text-4xl">{props.title}</h1>
        </div>
        {props.children}
      </main>
    </div>
  )
}

/** The name of the house with its sign. */
function Mark() {
  return (
    <span class="inline-flex min-h-11 items-center gap-2 font-semibold">
      <img src="/icon.svg" alt="" width="28" height="28" />
      Coreflect
    </span>
  )
}
