import type { Command } from '@coreflect/workshop'
import { createSignal, For, type JSX } from 'solid-js'
import { day, t, timeOfDay } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { X } from '../ui/icons.ts'
import { TextField } from '../ui/text-field.tsx'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'

const isAddress = (text: string) => text === '' || /^https?:\/\/[^\s<>"]+$/i.test(text)

/** Something that is at hand, with a way to take it away. */
function Row(props: { readonly title: string; readonly remove: Command; readonly children: JSX.Element }) {
  return (
    <li class="flex items-start gap-2 border-line border-b py-1.5">
      {props.children}
      <CommandButton
        look="plain"
        class="px-3"
        aria-label={t('facilitate.resources.remove', { title: props.title })}
        command={props.remove}
      >
        <X aria-hidden="true" size={18} />
      </CommandButton>
    </li>
  )
}

/** Lines, links and next dates at everyone's hand: put there, worded anew, taken away. */
export function ResourcesCard() {
  const cockpit = useCockpit()
  const [editing, setEditing] = createSignal<string | null>(null)
  const [title, setTitle] = createSignal('')
  const [link, setLink] = createSignal('')
  const clear = () => {
    setEditing(null)
    setTitle('')
    setLink('')
  }
  const resource = () => {
    const id = editing()
    return id === null ? {} : { resource: id }
  }
  return (
    <Card title={t('facilitate.resources.title')}>
      <p class="text-ink-soft">{t('facilitate.resources.text')}</p>
      <ul>
        <For each={cockpit.view().resources}>
          {(one) => (
            <Row title={one.title} remove={{ type: 'remove-resource', resource: one.id }}>
              <Button
                look="plain"
                class="min-w-0 flex-1 justify-start text-left"
                aria-label={t('facilitate.resources.change', { title: one.title })}
                onClick={() => {
                  setEditing(one.id)
                  setTitle(one.title)
                  setLink(one.link ?? '')
                }}
              >
                <span dir="auto">{one.title}</span>
              </Button>
            </Row>
          )}
        </For>
      </ul>
      <TextField
        label={t('facilitate.resources.line')}
        maxlength={200}
        autocomplete="off"
        value={title()}
        onText={setTitle}
      />
      <TextField
        label={t('facilitate.resources.link')}
        maxlength={500}
        autocomplete="off"
        value={link()}
        onText={setLink}
      />
      <CommandButton
        class="justify-self-start"
        command={{
          type: 'set-resource',
          ...resource(),
          title: title(),
          link: link().trim() === '' ? null : link().trim(),
        }}
        ready={title().trim() !== '' && isAddress(link().trim())}
        onEmpty={clear}
      >
        {t(editing() === null ? 'facilitate.resources.add' : 'facilitate.resources.save')}
      </CommandButton>
      <Dates />
    </Card>
  )
}

function Dates() {
  const cockpit = useCockpit()
  const [title, setTitle] = createSignal('')
  const [when, setWhen] = createSignal('')
  const [place, setPlace] = createSignal('')
  const at = () => (when() === '' ? Number.NaN : new Date(when()).getTime())
  return (
    <>
      <ul>
        <For each={cockpit.view().dates}>
          {(one) => (
            <Row title={one.title} remove={{ type: 'remove-date', date: one.id }}>
              <span class="min-w-0 flex-1 py-2" dir="auto">
                {one.title} · {day(one.startsAt)}, {timeOfDay(one.startsAt)}
              </span>
            </Row>
          )}
        </For>
      </ul>
      <TextField
        label={t('facilitate.dates.title')}
        maxlength={120}
        autocomplete="off"
        value={title()}
        onText={setTitle}
      />
      <TextField label={t('facilitate.dates.when')} type="datetime-local" value={when()} onText={setWhen} />
      <TextField
        label={t('facilitate.dates.place')}
        maxlength={200}
        autocomplete="off"
        value={place()}
        onText={setPlace}
      />
      <CommandButton
        class="justify-self-start"
        command={{ type: 'add-date', title: title(), startsAt: at(), minutes: 90, place: place() }}
        ready={title().trim() !== '' && Number.isFinite(at())}
        onEmpty={() => {
          setTitle('')
          setWhen('')
          setPlace('')
        }}
      >
        {t('facilitate.dates.add')}
      </CommandButton>
    </>
  )
}
