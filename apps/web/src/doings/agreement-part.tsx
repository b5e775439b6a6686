import { type AgreementView, type FitsAnswer, fitsAnswers, type SharedLine } from '@coreflect/workshop'
import { createSignal, For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { EndsLine } from '../take-part/ends-line.tsx'
import { useRoom } from '../take-part/room.ts'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/icons.ts'
import { Problem } from '../ui/problem.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { createSaying } from './create-saying.ts'

/** The agreement: its lines, which anyone may add to or put otherwise, and a word of one's own that only counts. */
export function AgreementPart(props: { readonly agreement: AgreementView }) {
  const room = useRoom()
  const { problem, busy, say } = createSaying(room)
  const [text, setText] = createSignal('')
  const open = () => room.view().session.state !== 'revisit'
  const add = async (event: Event) => {
    event.preventDefault()
    if (text().trim() === '') return
    if (await say({ type: 'agreement-line', text: text() })) setText('')
  }
  return (
    <>
      <Show
        when={props.agreement.lines.length > 0}
        fallback={<p class="text-ink-soft">{t('doings.agreement.none')}</p>}
      >
        <ul class="grid gap-2">
          <For each={props.agreement.lines.map(({ id }) => id)}>
            {(id) => (
              <Show when={props.agreement.lines.find((line) => line.id === id)}>
                {(line) => <Line line={line()} open={open()} />}
              </Show>
            )}
          </For>
        </ul>
      </Show>
      <Show when={open()}>
        <form class="grid gap-2" onSubmit={add}>
          <TextArea label={t('doings.agreement.add')} rows={2} maxlength={300} value={text()} onText={setText} />
          <Button class="justify-self-start" type="submit" disabled={busy() || text().trim() === ''}>
            {t('doings.agreement.add.go')}
          </Button>
        </form>
        <Problem code={problem()} />
        <EndsLine where={t('doings.agreement.where')} />
        <Fits mine={props.agreement.mine} onSay={(answer) => void say({ type: 'say-fits', answer })} />
      </Show>
    </>
  )
}

function Line(props: { readonly line: SharedLine; readonly open: boolean }) {
  const { problem, busy, say } = createSaying(useRoom())
  const [draft, setDraft] = createSignal<{ readonly text: string; readonly rev: number } | null>(null)
  const save = async (event: Event) => {
    event.preventDefault()
    const mine = draft()
    if (mine === null || mine.text.trim() === '') return
    if (await say({ type: 'agreement-line', line: props.line.id, rev: mine.rev, text: mine.text })) setDraft(null)
  }
  return (
    <li class="rounded-m border border-line bg-surface">
      <Show
        when={draft()}
        fallback={
          <div class="flex items-start gap-2 py-1.5 pr-1.5 pl-4">
            <p dir="auto" class="min-w-0 flex-1 self-center break-words py-2 text-lg leading-snug">
              {props.line.text}
            </p>
            <Show when={props.open}>
              <Button
                look="plain"
                class="px-3!"
                aria-label={t('doings.agreement.adjust-line', { line: props.line.text })}
                onClick={() => setDraft({ text: props.line.text, rev: props.line.rev })}
              >
                {t('doings.agreement.adjust')}
              </Button>
            </Show>
          </div>
        }
      >
        {(mine) => (
          <form class="grid gap-2 p-3" onSubmit={save}>
            <TextArea
              label={t('doings.agreement.adjust.label')}
              rows={2}
              maxlength={300}
              value={mine().text}
              ref={(area) => queueMicrotask(() => area.focus())}
              onText={(text) => setDraft({ text, rev: mine().rev })}
            />
            <Show when={mine().rev !== props.line.rev}>
              <p role="status" class="text-sm text-warn">
                {t('doings.agreement.changed', { line: props.line.text })}
              </p>
              <Button
                class="justify-self-start"
                onClick={() => setDraft({ text: props.line.text, rev: props.line.rev })}
              >
                {t('doings.agreement.take-new')}
              </Button>
            </Show>
            <div class="flex flex-wrap gap-2">
              <Button look="primary" type="submit" disabled={busy() || mine().rev !== props.line.rev}>
                {t('doings.save')}
              </Button>
              <Button look="plain" onClick={() => setDraft(null)}>
                {t('doings.cancel')}
              </Button>
            </div>
            <Problem code={problem()} />
          </form>
        )}
      </Show>
    </li>
  )
}

function Fits(props: { readonly mine: FitsAnswer | null; readonly onSay: (answer: FitsAnswer) => void }) {
  return (
    <fieldset class="grid gap-2">
      <legend class="mb-1 font-semibold">{t('doings.fits')}</legend>
      <p class="text-ink-soft text-sm">{t('doings.fits.lead')}</p>
      <div class="grid grid-cols-2 gap-2">
        <For each={fitsAnswers}>
          {(answer) => (
            <button
              type="button"
              aria-pressed={props.mine === answer}
              onClick={() => props.onSay(answer)}
              class="flex min-h-14 items-center justify-center gap-2 rounded-m border px-3 py-2 font-semibold leading-tight hover:bg-accent-soft"
              classList={{
                'border-accent bg-accent-soft': props.mine === answer,
                'border-edge bg-raised': props.mine !== answer,
              }}
            >
              <Show when={props.mine === answer}>
                <Check aria-hidden="true" class="shrink-0 text-accent" size={20} />
              </Show>
              {t(`doings.fits.${answer}`)}
            </button>
          )}
        </For>
      </div>
    </fieldset>
  )
}
