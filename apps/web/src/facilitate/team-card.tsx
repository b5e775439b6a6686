import { createResource, createSignal, For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { createAddress } from '../net/address.ts'
import { api } from '../net/api.ts'
import type { ProblemCode } from '../net/reply.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Problem } from '../ui/problem.tsx'
import { Select } from '../ui/select.tsx'
import { CommandButton } from './command-button.tsx'
import { Confirm } from './confirm.tsx'
import { CopyLine } from './copy-line.tsx'
import { useCockpit } from './create-cockpit.ts'
import { leads } from './leads.ts'

/** Who leads together: taking someone in, handing the lead over, leaving [L5]. */
export function TeamCard() {
  const cockpit = useCockpit()
  const team = () => cockpit.view().team
  const me = () => {
    const { me } = cockpit.view()
    return me.kind === 'facilitator' ? me.id : ''
  }
  const [leaving, setLeaving] = createSignal(false)
  return (
    <Card title={t('facilitate.run.team.title')}>
      <ul class="grid gap-2">
        <For each={team()}>
          {(one) => (
            <li class="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-b pb-2">
              <span class="min-w-40 flex-1">
                <strong>{one.name}</strong> {one.id === me() ? t('facilitate.run.team.you') : ''}
                <span class="block text-ink-soft text-sm">
                  {t(one.lead ? 'facilitate.run.team.lead' : 'facilitate.run.team.helps')}
                </span>
              </span>
              <Show when={leads(cockpit.view()) && one.id !== me()}>
                <CommandButton command={{ type: 'hand-over', to: one.id }}>
                  {t('facilitate.run.team.hand', { name: one.name })}
                </CommandButton>
                <CommandButton look="plain" command={{ type: 'remove-facilitator', facilitator: one.id }}>
                  {t('facilitate.run.team.out', { name: one.name })}
                </CommandButton>
              </Show>
              <Show when={!leads(cockpit.view()) && one.id === me()}>
                <CommandButton command={{ type: 'hand-over', to: me() }}>{t('facilitate.run.team.take')}</CommandButton>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <TakeIn />
      <Show when={team().length > 1}>
        <Button look="plain" class="-ml-5 justify-self-start" onClick={() => setLeaving(true)}>
          {t('facilitate.run.team.leave')}
        </Button>
      </Show>
      <Confirm
        open={leaving()}
        onClose={() => setLeaving(false)}
        title={t('facilitate.run.team.leave-title')}
        go={t('facilitate.run.team.leave')}
        onGo={() => void cockpit.send({ type: 'leave-team' })}
      >
        <p>{t('facilitate.run.team.leave-text')}</p>
      </Confirm>
    </Card>
  )
}

/** Taking in somebody who can sign in here, by name or by a link to send. */
function TakeIn() {
  const cockpit = useCockpit()
  const session = () => cockpit.view().session.id
  const address = createAddress()
  const [others] = createResource(
    () => [session(), cockpit.view().team.length] as const,
    ([id]) => api.otherFacilitators(id),
  )
  const [chosen, setChosen] = createSignal('')
  const [link, setLink] = createSignal<string | null>(null)
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const names = () => {
    const reply = others.latest
    return reply?.ok ? reply.value.facilitators : []
  }
  const who = () => names().find(({ id }) => id === chosen())?.id ?? names()[0]?.id ?? ''
  const takeIn = async () => {
    const reply = await api.takeIn(session(), who())
    setProblem(reply.ok ? null : reply.problem)
  }
  const makeLink = async () => {
    const reply = await api.teamLink(session())
    setProblem(reply.ok ? null : reply.problem)
    if (reply.ok) setLink(address() + reply.value.path)
  }
  return (
    <div class="grid gap-3">
      <Show when={names().length > 0} fallback={<p class="text-ink-soft text-sm">{t('facilitate.run.team.nobody')}</p>}>
        <div class="flex flex-wrap items-end gap-3">
          <div class="min-w-48 flex-1">
            <Select
              label={t('facilitate.run.team.who')}
              options={names().map(({ id, name }) => ({ value: id, label: name }))}
              value={who()}
              onChoose={setChosen}
            />
          </div>
          <Button onClick={() => void takeIn()}>{t('facilitate.run.team.add')}</Button>
        </div>
      </Show>
      <Problem code={problem()} />
      <Show
        when={link()}
        fallback={
          <Button look="plain" class="-ml-5 justify-self-start" onClick={() => void makeLink()}>
            {t('facilitate.run.team.link')}
          </Button>
        }
      >
        {(text) => <CopyLine label={t('facilitate.run.team.link-label')} text={text()} />}
      </Show>
    </div>
  )
}
