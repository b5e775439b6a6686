import { createSignal, For, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { createAddress } from '../net/address.ts'
import { api } from '../net/api.ts'
import type { ProblemCode } from '../net/reply.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Problem } from '../ui/problem.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { CommandButton } from './command-button.tsx'
import { CopyLine } from './copy-line.tsx'
import { useCockpit } from './create-cockpit.ts'

/** Guests who look on: a link for each by name, and announcing them to a group, which says yes or not now. */
export function GuestCard() {
  const cockpit = useCockpit()
  const address = createAddress()
  const [name, setName] = createSignal('')
  const [link, setLink] = createSignal<string | null>(null)
  const [problem, setProblem] = createSignal<ProblemCode | null>(null)
  const bring = async (event: SubmitEvent) => {
    event.preventDefault()
    const reply = await api.guestLink(cockpit.view().session.id, name().trim())
    setProblem(reply.ok ? null : reply.problem)
    if (!reply.ok) return
    setLink(address() + reply.value.path)
    setName('')
  }
  return (
    <Card title={t('facilitate.guest.title')}>
      <p class="text-ink-soft">{t('facilitate.guest.text')}</p>
      <ul class="grid gap-3 empty:hidden">
        <For each={cockpit.view().guests}>{(guest) => <Guest id={guest.id} name={guest.name} />}</For>
      </ul>
      <form class="flex flex-wrap items-end gap-3" onSubmit={(event) => void bring(event)}>
        <div class="min-w-48 flex-1">
          <TextField label={t('facilitate.guest.name')} value={name()} onText={setName} maxLength={40} />
        </div>
        <Button type="submit" disabled={name().trim() === ''}>
          {t('facilitate.guest.make')}
        </Button>
      </form>
      <Problem code={problem()} />
      <Show when={link()}>{(text) => <CopyLine label={t('facilitate.guest.link')} text={text()} />}</Show>
    </Card>
  )
}

function Guest(props: { readonly id: string; readonly name: string }) {
  const cockpit = useCockpit()
  const groups = () => cockpit.view().groups
  const [wanted, setWanted] = createSignal('')
  const group = () => groups().find(({ id }) => id === wanted()) ?? groups()[0]
  return (
    <li class="grid gap-2 border-line border-b pb-3">
      <div class="flex flex-wrap items-center justify-between gap-3">
        <strong>{props.name}</strong>
        <CommandButton look="plain" command={{ type: 'remove-guest', guest: props.id }}>
          {t('facilitate.guest.end', { name: props.name })}
        </CommandButton>
      </div>
      <Show when={group()}>
        {(to) => (
          <div class="flex flex-wrap items-end gap-3">
            <div class="min-w-40 flex-1">
              <Select
                label={t('facilitate.guest.group')}
                value={to().id}
                onChoose={setWanted}
                options={groups().map(({ id, label }) => ({ value: id, label: t('facilitate.say.group', { label }) }))}
              />
            </div>
            <CommandButton command={{ type: 'announce-guest', guest: props.id, group: to().id }}>
              {t('facilitate.guest.announce', { name: props.name })}
            </CommandButton>
          </div>
        )}
      </Show>
    </li>
  )
}
