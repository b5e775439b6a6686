import { draftLength, readTemplateFile, type Template, type TemplateFault } from '@coreflect/workshop'
import { createSignal, For, Show } from 'solid-js'
import { inWords, locale, t } from '../i18n/index.ts'
import { api, type OwnTemplate, type ProblemCode } from '../net/api.ts'
import { navigate } from '../router/index.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Notice } from '../ui/notice.tsx'
import { Problem } from '../ui/problem.tsx'
import { Confirm } from './confirm.tsx'
import { PaperLink } from './paper-link.tsx'

interface OwnTemplatesProps {
  readonly own: readonly OwnTemplate[]
  readonly onUse: (template: Template) => void
  readonly onChanged: () => void
}

/** The workshops that facilitators of this installation have made: begin one, bring one in, change, save, remove. */
export function OwnTemplates(props: OwnTemplatesProps) {
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const [fault, setFault] = createSignal<TemplateFault | null>(null)
  let input: HTMLInputElement | undefined
  const make = async (body: Parameters<typeof api.makeTemplate>[0]) => {
    const reply = await api.makeTemplate(body)
    setProblem(reply.ok ? null : reply.problem)
    if (reply.ok) navigate(`/prepare/${reply.value.template.id}`)
  }
  const begin = () => {
    const spoken = (text: string) => ({ [locale()]: text })
    const block = (id: 'arrive' | 'close', minutes: number) => {
      const title = spoken(t(`facilitate.own.${id}`))
      return { id, type: id, title, prompt: spoken(''), minutes }
    }
    const draft = {
      ...{ id: 'new', title: spoken(t('facilitate.own.untitled')), summary: spoken('') },
      ...{ people: { from: 3, to: 30 }, lenses: [], agenda: [block('arrive', 10), block('close', 10)] },
    }
    return make({ template: draft })
  }
  const bringIn = async (file: File | undefined) => {
    if (file === undefined) return
    const read = readTemplateFile(await file.text())
    setFault(read.fault ?? null)
    setProblem(null)
    if (input !== undefined) input.value = ''
    if (read.template !== undefined) await make({ template: read.template })
  }
  return (
    <section aria-labelledby="own-workshops" class="grid gap-4 pt-4">
      <div class="grid gap-1">
        <h2 id="own-workshops" class="text-2xl">
          {t('facilitate.own.title')}
        </h2>
        <p class="text-ink-soft">{t(props.own.length === 0 ? 'facilitate.own.none' : 'facilitate.own.intro')}</p>
      </div>
      <Show when={fault()}>
        {(found) => (
          <Notice tone="no">
            <p class="font-semibold">{t('facilitate.own.fault')}</p>
            <p>
              {found().path === ''
                ? sentenceOf(found())
                : t('facilitate.own.fault.where', { path: found().path, sentence: sentenceOf(found()) })}
            </p>
          </Notice>
        )}
      </Show>
      <Problem code={problem()} />
      <ul class="grid gap-4">
        <For each={props.own}>
          {({ template }) => (
            <li>
              <OwnCard template={template} onUse={() => props.onUse(template)} onRemoved={props.onChanged} />
            </li>
          )}
        </For>
      </ul>
      <div class="flex flex-wrap gap-3">
        <Button onClick={() => void begin()}>{t('facilitate.own.new')}</Button>
        <Button onClick={() => input?.click()}>{t('facilitate.own.import')}</Button>
        <input
          ref={(element) => {
            input = element
          }}
          type="file"
          accept="application/json,.json"
          class="hidden"
          tabindex="-1"
          onChange={({ currentTarget }) => void bringIn(currentTarget.files?.[0])}
        />
      </div>
    </section>
  )
}

const sentenceOf = ({ code, expected }: TemplateFault) => t(`facilitate.fault.${code}`, { expected })

function OwnCard(props: { readonly template: Template; readonly onUse: () => void; readonly onRemoved: () => void }) {
  const [asking, setAsking] = createSignal(false)
  const title = () => inWords(props.template.title)
  const remove = async () => {
    await api.removeTemplate(props.template.id)
    props.onRemoved()
  }
  return (
    <Card>
      <div class="grid gap-1">
        <h3 class="text-lg">{title()}</h3>
        <p class="font-semibold text-ink-soft text-sm">
          {t('facilitate.home.minutes', { minutes: draftLength(props.template) })} ·{' '}
          {t('facilitate.home.people', { from: props.template.people.from, to: props.template.people.to })}
        </p>
      </div>
      <p>{inWords(props.template.summary)}</p>
      <div class="flex flex-wrap gap-2">
        <ButtonLink
          href={`/prepare/${props.template.id}`}
          aria-label={t('facilitate.own.change-this', { title: title() })}
        >
          {t('facilitate.own.change')}
        </ButtonLink>
        <Button aria-label={t('facilitate.home.choose-this', { title: title() })} onClick={() => props.onUse()}>
          {t('facilitate.home.choose')}
        </Button>
        <ButtonLink
          look="plain"
          href={`/api/templates/${props.template.id}/export`}
          download=""
          rel="external"
          aria-label={t('facilitate.own.export-this', { title: title() })}
        >
          {t('facilitate.own.export')}
        </ButtonLink>
        <PaperLink template={props.template} />
        <Button
          look="plain"
          aria-label={t('facilitate.own.remove-this', { title: title() })}
          onClick={() => setAsking(true)}
        >
          {t('facilitate.own.remove')}
        </Button>
      </div>
      <Confirm
        open={asking()}
        onClose={() => setAsking(false)}
        title={t('facilitate.own.remove-ask', { title: title() })}
        go={t('facilitate.own.remove-go')}
        onGo={() => void remove()}
      >
        <p>{t('facilitate.own.remove-text')}</p>
      </Confirm>
    </Card>
  )
}
