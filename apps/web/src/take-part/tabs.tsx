import { For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Hand, ListOrdered, NotebookPen, StickyNote, Sun } from '../ui/icons.ts'

export const tabs = ['now', 'board', 'page', 'agenda'] as const
type Tab = (typeof tabs)[number]

const icons = { now: Sun, board: StickyNote, page: NotebookPen, agenda: ListOrdered } as const

const tabClasses =
  'relative flex min-h-15 flex-col items-center justify-center gap-0.5 px-1 pt-1.5 pb-1 text-center text-ink-soft text-sm leading-none outline-offset-[-4px] aria-[current=page]:font-bold aria-[current=page]:text-accent across:min-h-11 across:flex-row across:gap-1.5 across:rounded-m across:px-2 across:py-2 lg:gap-2 lg:px-3 lg:text-base across:hover:bg-accent-soft across:aria-[current=page]:bg-accent-soft'

interface TabBarProps {
  readonly at: Tab
  /** Something under “Now” that has not been seen yet. */
  readonly news: boolean
  /** Opens what is always at hand. */
  readonly onHand: () => void
}

/** The parts of the workshop: at the bottom where the thumb is, at the top on wide screens and on a phone that lies on its side. The browser's back works. */
export function TabBar(props: TabBarProps) {
  return (
    <nav
      aria-label={t('room.nav')}
      class="fixed inset-x-0 bottom-0 z-20 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] across:static across:rounded-m across:border across:pb-0 across:shadow-1"
    >
      <ul class="mx-auto flex max-w-xl across:gap-1 across:p-1">
        <For each={tabs}>
          {(tab) => {
            const Sign = icons[tab]
            return (
              <li class="flex-1">
                <a
                  href={tab === 'now' ? '?' : `?at=${tab}`}
                  aria-current={props.at === tab ? 'page' : undefined}
                  class={tabClasses}
                >
                  <span
                    aria-hidden="true"
                    class="absolute inset-x-6 top-0 h-1 rounded-b-full across:hidden"
                    classList={{ 'bg-accent': props.at === tab }}
                  />
                  <Sign aria-hidden="true" size={22} class="across:max-md:hidden" />
                  <span class="whitespace-nowrap">{t(`room.${tab}`)}</span>
                  <Show when={tab === 'now' && props.news}>
                    <span
                      class="absolute top-2 right-1/4 size-3 rounded-full bg-warn across:top-1.5 across:right-1.5"
                      aria-hidden="true"
                    />
                  </Show>
                </a>
              </li>
            )
          }}
        </For>
        <li class="flex-1">
          <button type="button" class={`${tabClasses} w-full cursor-pointer`} onClick={() => props.onHand()}>
            <Hand aria-hidden="true" size={22} class="across:max-md:hidden" />
            <span class="whitespace-nowrap">{t('hand.open')}</span>
          </button>
        </li>
      </ul>
    </nav>
  )
}
