import { For, Show } from 'solid-js'
import { day, plural, t } from '../i18n/index.ts'
import { useCockpit } from './create-cockpit.ts'
import { boardLines, practiceEnds, sessionEnds } from './kept-lines.ts'

type Ends = ReturnType<typeof sessionEnds>

/** When something ends, in a sentence. */
function inSentence(ends: Ends, keepDays: number): string {
  if (typeof ends === 'object')
    return t(ends.unless === true ? 'facilitate.keep.on-unless' : 'facilitate.keep.on', { when: day(ends.at) })
  if (ends !== 'session') return t(`facilitate.keep.${ends}`)
  return keepDays > 0 ? plural('facilitate.keep.until-closed', keepDays) : t('facilitate.keep.at-close')
}

/** When all that is kept ends, in a sentence [K1]. */
export function SessionEnds() {
  const cockpit = useCockpit()
  return <>{inSentence(sessionEnds(cockpit.view()), cockpit.view().session.keepDays)}</>
}

/** Where each board goes, who reads it, and when it ends [K1]. */
export function KeptNote() {
  const { view } = useCockpit()
  const words = (ends: Ends) => inSentence(ends, view().session.keepDays)
  return (
    <details class="border-line border-t pt-3 text-sm">
      <summary class="min-h-11 cursor-pointer py-2.5 font-semibold">{t('facilitate.keep.title')}</summary>
      <ul class="grid gap-2 pb-2 text-ink-soft">
        <For
          each={boardLines(view())}
          fallback={
            <li>
              {t('facilitate.keep.group')} {words(practiceEnds(view()))}
            </li>
          }
        >
          {({ round, labels, fate, ends }) => (
            <li>
              <span class="font-semibold text-ink">
                {plural(round > 0 ? 'facilitate.keep.boards' : 'facilitate.keep.talks', labels.length, {
                  round,
                  labels: labels.join(', '),
                })}
              </span>{' '}
              {t(fate === 'open' ? 'facilitate.keep.opened' : 'facilitate.keep.group-own')} {words(ends)}
            </li>
          )}
        </For>
        <li>
          {t('facilitate.keep.own')} {words(practiceEnds(view()))} {t('facilitate.keep.takeaways')}
        </li>
        <li>
          {t('facilitate.keep.debrief')} <SessionEnds />
        </li>
        <Show when={view().docs.some(({ kind }) => kind === 'plan')}>
          <li>
            {t('facilitate.keep.plan')} <SessionEnds />
          </li>
        </Show>
        <li>
          {t('facilitate.keep.agreement')} <SessionEnds />
        </li>
      </ul>
    </details>
  )
}
