import { type Template, templateMinutes } from '@coreflect/workshop'
import { For } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { PaperLink } from './paper-link.tsx'

interface ProgrammeCardProps {
  readonly title: Template['title']
  readonly sessions: readonly Template[]
  readonly onChoose: (template: Template) => void
  readonly onAdapt: (template: Template) => void
}

/** A programme: how many sessions, and each of them to be chosen by itself. One goes on from another [G6]. */
export function ProgrammeCard(props: ProgrammeCardProps) {
  const people = () => props.sessions[0]?.people ?? { from: 0, to: 0 }
  return (
    <Card>
      <div class="grid gap-1">
        <h3 class="text-lg">{inWords(props.title)}</h3>
        <p class="font-semibold text-ink-soft text-sm">
          {t('facilitate.home.sessions', { count: props.sessions.length })} ·{' '}
          {t('facilitate.home.people', { from: people().from, to: people().to })}
        </p>
      </div>
      <p class="text-ink-soft">{t('facilitate.home.programme')}</p>
      <details>
        <summary class="min-h-11 cursor-pointer py-2 font-semibold text-accent">
          {t('facilitate.home.its-sessions')}
        </summary>
        <ol class="grid gap-3 pt-1">
          <For each={props.sessions}>
            {(template) => (
              <li class="grid gap-2 border-line border-t pt-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-start sm:gap-4">
                <div class="grid gap-1">
                  <h4 class="font-semibold">{inWords(template.title)}</h4>
                  <p class="text-ink-soft text-sm">
                    {t('facilitate.home.minutes', { minutes: templateMinutes(template) })}
                  </p>
                  <p>{inWords(template.summary)}</p>
                </div>
                <div class="flex flex-wrap gap-2 sm:flex-col">
                  <Button
                    aria-label={t('facilitate.home.choose-this', { title: inWords(template.title) })}
                    onClick={() => props.onChoose(template)}
                  >
                    {t('facilitate.home.choose')}
                  </Button>
                  <Button
                    look="plain"
                    aria-label={t('facilitate.own.adapt-this', { title: inWords(template.title) })}
                    onClick={() => props.onAdapt(template)}
                  >
                    {t('facilitate.own.adapt')}
                  </Button>
                  <PaperLink template={template} />
                </div>
              </li>
            )}
          </For>
        </ol>
      </details>
    </Card>
  )
}
