import { For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { classNames } from '../ui/class-names.ts'
import { type Place, places } from './next-step.ts'

/** A part of the screen: a place of the middle, or a side that has a column of its own where there is room. */
export type Shown = Place | 'agenda' | 'people'

interface PlacesNavProps {
  readonly shown: Shown
  /** Where things are going on now. */
  readonly current: Place
  /** Are the sides not beside the middle, whatever the width? */
  readonly alone: boolean
  readonly onShow: (shown: Shown) => void
}

/** The parts of the cockpit. A dot tells where things are going on; the sides are listed where they have no column. */
export function PlacesNav(props: PlacesNavProps) {
  const all: readonly Shown[] = ['agenda', ...places, 'people']
  const beside = (shown: Shown) => {
    if (props.alone) return undefined
    return shown === 'agenda' ? 'lg:hidden' : shown === 'people' ? 'xl:hidden' : undefined
  }
  return (
    <nav aria-label={t('facilitate.places')}>
      <ul class="-mx-1 flex flex-wrap gap-x-0.5 gap-y-1 sm:gap-x-1">
        <For each={all}>
          {(shown) => (
            <li class={beside(shown)}>
              <button
                type="button"
                aria-current={props.shown === shown ? 'true' : undefined}
                onClick={() => props.onShow(shown)}
                class={classNames(
                  'inline-flex min-h-11 items-center gap-1.5 rounded-m border-2 px-2 font-semibold text-sm hover:bg-accent-soft sm:px-3 sm:text-base xl:px-4',
                  props.shown === shown ? 'border-accent text-ink' : 'border-transparent text-ink-soft',
                )}
              >
                {t(`facilitate.place.${shown}`)}
                <Show when={props.current === shown}>
                  <span aria-hidden="true" class="size-2 rounded-full bg-accent" />
                  <span class="sr-only">({t('facilitate.agenda.now')})</span>
                </Show>
              </button>
            </li>
          )}
        </For>
      </ul>
    </nav>
  )
}
