import { createResource, createSignal, onCleanup, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { api, type Crew } from '../net/api.ts'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/problem.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useCockpit } from './create-cockpit.ts'

const usual = 24
const lookEvery = 3_000

/** In a rehearsal: what it is, and its simulated people, who come and go at a press [L1]. */
export function RehearsalStrip() {
  const cockpit = useCockpit()
  return (
    <Show when={cockpit.view().session.rehearsal}>
      <Strip session={cockpit.view().session.id} over={cockpit.view().session.state === 'revisit'} />
    </Show>
  )
}

function Strip(props: { readonly session: string; readonly over: boolean }) {
  const [crew, { mutate, refetch }] = createResource(() => api.simulated(props.session))
  const [people, setPeople] = createSignal(String(usual))
  const looking = setInterval(() => void refetch(), lookEvery)
  onCleanup(() => clearInterval(looking))
  const there = (): Crew => {
    const reply = crew.latest
    return reply?.ok ? reply.value : { sent: 0, present: 0 }
  }
  const problem = () => {
    const reply = crew.latest
    return reply === undefined || reply.ok ? null : reply.problem
  }
  const send = async () => void mutate(await api.sendSimulated(props.session, Math.round(Number(people()))))
  const sendHome = async () => void mutate(await api.sendSimulatedHome(props.session))
  return (
    <section
      aria-labelledby="rehearsal-title"
      class="grid gap-3 rounded-m border-2 border-accent border-dashed bg-surface px-4 py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
    >
      <div class="grid gap-1">
        <h2 id="rehearsal-title" class="font-bold text-accent">
          {t('facilitate.rehearsal.title')}
        </h2>
        <p role="status" class={there().sent > 0 ? 'text-sm' : 'text-ink-soft text-sm'}>
          {there().sent > 0
            ? t('facilitate.rehearsal.there', { present: there().present, sent: there().sent })
            : t('facilitate.rehearsal.text')}
        </p>
      </div>
      <Show
        when={there().sent > 0}
        fallback={
          <Show when={!props.over}>
            <form
              class="flex flex-wrap items-end gap-3"
              onSubmit={(event) => {
                event.preventDefault()
                void send()
              }}
            >
              <div class="w-24">
                <TextField
                  label={t('facilitate.rehearsal.people')}
                  value={people()}
                  onText={setPeople}
                  inputmode="numeric"
                />
              </div>
              <Button type="submit">{t('facilitate.rehearsal.send')}</Button>
            </form>
          </Show>
        }
      >
        <Button onClick={() => void sendHome()}>{t('facilitate.rehearsal.home')}</Button>
      </Show>
      <Show when={problem()}>
        <Problem code={problem()} />
      </Show>
    </section>
  )
}
