import { type Template, templateMinutes } from '@coreflect/workshop'
import { For } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { PaperLink } from './paper-link.tsx'

/** A workshop that can be held: how long, for how many, and how it goes. */
export function TemplateCard(props: {
  readonly template: Template
  readonly onChoose: () => void
  readonly onAdapt: () => void
}) {
  const title = () => inWords(props.template.title)
  return (
    <Card>
      <div class="grid gap-1">
        <h3 class="text-lg">{title()}</h3>
        <p class="font-semibold text-ink-soft text-sm">
          {t('facilitate.home.minutes', { minutes: templateMinutes(props.template) })} ·{' '}
          {t('facilitate.home.people', { from: props.template.people.from, to: props.template.people.to })}
        </p>
      </div>
      <p>{inWords(props.template.summary)}</p>
      <details>
        <summary class="min-h-11 cursor-pointer py-2 font-semibold text-accent">{t('facilitate.home.agenda')}</summary>
        <ol class="grid gap-1.5 pb-1">
          <For each={props.template.agenda}>
            {(item) => (
              <li class="flex gap-3">
                <span class="w-16 shrink-0 text-right text-ink-soft tabular-nums">
                  {t('facilitate.agenda.planned', { minutes: item.minutes })}
                </span>
                <span>{inWords(item.title)}</span>
              </li>
            )}
          </For>
        </ol>
      </details>
      <div class="flex flex-wrap gap-2">
        <Button aria-label={t('facilitate.home.choose-this', { title: title() })} onClick={() => props.onChoose()}>
          {t('facilitate.home.choose')}
        </Button>
        <Button
          look="plain"
          aria-label={t('facilitate.own.adapt-this', { title: title() })}
          onClick={() => props.onAdapt()}
        >
          {t('facilitate.own.adapt')}
        </Button>
        <PaperLink template={props.template} />
      </div>
    </Card>
  )
}
