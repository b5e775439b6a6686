import type { View } from '@coreflect/workshop'
import { For, Show } from 'solid-js'
import { day, t, timeOfDay } from '../i18n/index.ts'

/** What facilitators put at everyone's hand: lines, links, and when people meet again. */
export function Further(props: { readonly view: Pick<View, 'resources' | 'dates'> }) {
  return (
    <>
      <Show when={props.view.resources.length > 0}>
        <section class="grid gap-1.5">
          <h3 class="text-base">{t('keeping.further')}</h3>
          <ul class="grid list-disc gap-1 pl-5">
            <For each={props.view.resources}>
              {(one) => (
                <li dir="auto">
                  <Show when={one.link} fallback={one.title}>
                    {(link) => (
                      <a
                        href={link()}
                        target="_blank"
                        rel="external noreferrer noopener"
                        class="inline-block min-h-11 break-words py-2 text-accent underline"
                      >
                        {one.title}
                      </a>
                    )}
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <Show when={props.view.dates.length > 0}>
        <section class="grid gap-1.5">
          <h3 class="text-base">{t('keeping.dates')}</h3>
          <ul class="grid gap-2">
            <For each={props.view.dates}>
              {(date) => (
                <li class="grid" dir="auto">
                  <span class="font-semibold">{date.title}</span>
                  <span class="text-ink-soft">
                    {t('keeping.date', {
                      when: `${day(date.startsAt)}, ${timeOfDay(date.startsAt)}`,
                      minutes: date.minutes,
                    })}
                    {date.place === '' ? '' : ` · ${date.place}`}
                  </span>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </>
  )
}
