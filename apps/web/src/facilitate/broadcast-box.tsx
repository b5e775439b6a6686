import type { BroadcastView, Command } from '@coreflect/workshop'
import { createSignal, For, Show } from 'solid-js'
import { t, timeOfDay } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { X } from '../ui/icons.ts'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'
import { createLabels } from './group-labels.ts'

/** Words to everyone or to one group, and what was said today. */
export function BroadcastBox() {
  const cockpit = useCockpit()
  const [open, setOpen] = createSignal(false)
  const over = () => ['draft', 'revisit'].includes(cockpit.view().session.state)
  return (
    <Show when={!over()}>
      <Button id="say-something" onClick={() => setOpen(true)}>
        {t('facilitate.say.open')}
      </Button>
      <Dialog open={open()} onClose={() => setOpen(false)} title={t('facilitate.say.title')}>
        <Say />
      </Dialog>
    </Show>
  )
}

function Say() {
  const cockpit = useCockpit()
  const view = cockpit.view
  const [text, setText] = createSignal('')
  const [to, setTo] = createSignal('')
  const [said, setSaid] = createSignal(false)
  const group = () => view().groups.find(({ id }) => id === to())?.id
  const command = (): Command => {
    const one = group()
    return { type: 'broadcast', text: text(), ...(one === undefined ? {} : { group: one }) }
  }
  return (
    <div class="grid gap-4">
      <TextArea
        label={t('facilitate.say.text')}
        hint={t('facilitate.say.hint')}
        value={text()}
        maxlength={400}
        rows={2}
        onText={(words) => {
          setText(words)
          setSaid(false)
        }}
      />
      <Show when={view().groups.length > 0}>
        <Select
          label={t('facilitate.say.to')}
          value={group() ?? ''}
          onChoose={setTo}
          options={[
            { value: '', label: t('facilitate.say.everyone') },
            ...view().groups.map(({ id, label }) => ({ value: id, label: t('facilitate.say.group', { label }) })),
          ]}
        />
      </Show>
      <div class="flex flex-wrap items-center gap-4">
        <CommandButton
          look="primary"
          command={command()}
          ready={text().trim() !== ''}
          onDone={() => setSaid(true)}
          onEmpty={() => setText('')}
        >
          {t('facilitate.say.send')}
        </CommandButton>
        <p role="status">{said() ? t('facilitate.say.said') : ''}</p>
      </div>
      <section aria-labelledby="said-title" class="grid gap-2">
        <h3 id="said-title" class="text-base">
          {t('facilitate.say.today')}
        </h3>
        <ul class="grid gap-2">
          <For
            each={[...view().broadcasts].reverse()}
            fallback={<li class="text-ink-soft">{t('facilitate.say.none')}</li>}
          >
            {(words) => <Said words={words} />}
          </For>
        </ul>
      </section>
    </div>
  )
}

function Said(props: { readonly words: BroadcastView }) {
  const cockpit = useCockpit()
  const label = createLabels(cockpit.view)
  const by = () => {
    const who = { name: props.words.by, time: timeOfDay(props.words.at) }
    if (props.words.group === null) return t('facilitate.say.by-all', who)
    const number = label(props.words.group)
    return number === 0 ? t('facilitate.say.by-gone', who) : t('facilitate.say.by-group', { ...who, label: number })
  }
  return (
    <li class="flex items-start gap-2">
      <div class="min-w-0 flex-1">
        <p class="whitespace-pre-line">{props.words.text}</p>
        <p class="text-ink-soft text-sm">{by()}</p>
      </div>
      <IconButton
        label={t('facilitate.say.take-back', { text: props.words.text })}
        onClick={() => void cockpit.send({ type: 'take-back-broadcast', broadcast: props.words.id })}
      >
        <X aria-hidden="true" size={20} />
      </IconButton>
    </li>
  )
}
