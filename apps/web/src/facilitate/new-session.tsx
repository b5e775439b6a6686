import type { Template } from '@coreflect/workshop'
import { createSignal, Show } from 'solid-js'
import { day, inWords, locale, t } from '../i18n/index.ts'
import { api, type SessionRow } from '../net/api.ts'
import type { ProblemCode } from '../net/reply.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Problem } from '../ui/problem.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'

interface NewSessionProps {
  readonly template: Template
  /** One's own sessions, one of which it may go on from. */
  readonly sessions: readonly SessionRow[]
  readonly open: boolean
  readonly onClose: () => void
  readonly onMade: (session: string) => void
}

/** Makes a session of a template; a title and a planned start may be given and need not. */
export function NewSession(props: NewSessionProps) {
  const [title, setTitle] = createSignal('')
  const [starts, setStarts] = createSignal('')
  const [follows, setFollows] = createSignal('')
  const [making, setMaking] = createSignal(false)
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const own = () => inWords(props.template.title)
  const earlier = () => props.sessions.filter(({ rehearsal, arrived }) => !rehearsal && arrived > 0)
  const make = async (event: SubmitEvent) => {
    event.preventDefault()
    if (making()) return
    setMaking(true)
    const named = title().trim()
    const startsAt = new Date(starts()).getTime()
    const reply = await api.createSession({
      template: props.template.id,
      locale: locale(),
      ...(named === '' ? {} : { title: named }),
      ...(follows() === '' ? {} : { follows: follows() }),
      ...(Number.isNaN(startsAt) ? {} : { startsAt }),
    })
    setMaking(false)
    setProblem(reply.ok ? null : reply.problem)
    if (reply.ok) props.onMade(reply.value.id)
  }
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('facilitate.new.title', { title: own() })}>
      <form class="grid gap-5" onSubmit={(event) => void make(event)}>
        <TextField
          label={t('facilitate.new.name')}
          hint={t('facilitate.new.name-hint', { title: own() })}
          maxLength={120}
          onText={setTitle}
        />
        <TextField
          label={t('facilitate.new.starts')}
          hint={t('facilitate.new.starts-hint')}
          type="datetime-local"
          onText={setStarts}
        />
        <Show when={earlier().length > 0}>
          <Select
            label={t('facilitate.new.follows')}
            hint={t('facilitate.new.follows-hint')}
            value={follows()}
            onChoose={setFollows}
            options={[
              { value: '', label: t('facilitate.new.follows-none') },
              ...earlier().map(({ id, title, createdAt }) => ({
                value: id,
                label: t('facilitate.new.follows-one', { title: inWords(title), when: day(createdAt) }),
              })),
            ]}
          />
        </Show>
        <Problem code={problem()} />
        <div class="flex flex-wrap justify-end gap-3">
          <Button class="max-sm:w-full" onClick={() => props.onClose()}>
            {t('facilitate.new.cancel')}
          </Button>
          <Button
            type="submit"
            look="primary"
            class="max-sm:order-first max-sm:w-full"
            aria-busy={making() ? 'true' : undefined}
          >
            {t('facilitate.new.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
