import type { SignalView } from '@coreflect/workshop'
import { createMemo, For, Match, Show, Switch } from 'solid-js'
import { inARow, plural, t } from '../i18n/index.ts'
import { given } from './care-actions.ts'
import { CareRow } from './care-row.tsx'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'
import { createLabels } from './group-labels.ts'

/** What groups ask for, longest waiting first, and who is all here or ready: counted in one line, since it asks for nothing [P6]. */
export function SignalsQueue() {
  const cockpit = useCockpit()
  const view = cockpit.view
  const label = createLabels(view)
  const asks = createMemo(() => view().signals.filter(({ kind }) => kind === 'help' || kind === 'more-time'))
  const saying = (what: SignalView['kind']) =>
    view()
      .signals.filter(({ kind }) => kind === what)
      .map(({ group }) => String(label(group)))
      .sort((a, b) => Number(a) - Number(b))
  const ready = createMemo(() => saying('ready'))
  const gathered = createMemo(() => saying('gathered'))
  const pace = () => view().pace
  return (
    <>
      <For each={asks()}>
        {(signal) => (
          <Switch>
            <Match when={signal.kind === 'help'}>
              <Help signal={signal} label={label(signal.group)} />
            </Match>
            <Match when={signal.kind === 'more-time'}>
              <MoreTime signal={signal} label={label(signal.group)} />
            </Match>
          </Switch>
        )}
      </For>
      <Show when={gathered().length > 0}>
        <CareRow
          what={plural('facilitate.care.gathered', gathered().length, {
            labels: inARow(gathered()),
            groups: view().groups.length,
          })}
        />
      </Show>
      <Show when={ready().length > 0}>
        <CareRow what={plural('facilitate.care.ready', ready().length, { labels: inARow(ready()) })} />
      </Show>
      <Show when={pace().slower + pace().faster > 0}>
        <CareRow what={t('facilitate.care.pace', { slower: pace().slower, faster: pace().faster })}>
          <CommandButton command={{ type: 'clear-paces' }}>{t('facilitate.care.pace-seen')}</CommandButton>
        </CareRow>
      </Show>
    </>
  )
}

interface AskProps {
  readonly signal: SignalView
  readonly label: number
}

function Help(props: AskProps) {
  const cockpit = useCockpit()
  const since = () => Math.floor((cockpit.now() - props.signal.at) / 60_000)
  const what = () =>
    props.signal.name === null
      ? t('facilitate.care.help', { label: props.label })
      : t('facilitate.care.help-alone', { name: props.signal.name })
  const more = () => {
    const { coming } = props.signal
    if (coming !== null) return t('facilitate.care.coming', { name: coming })
    return since() > 0 ? plural('facilitate.care.since', since()) : undefined
  }
  return (
    <CareRow what={what()} more={more()}>
      <Show when={props.signal.coming === null}>
        <CommandButton
          command={{ type: 'come-to-signal', signal: props.signal.id }}
          aria-label={
            props.signal.name === null
              ? t('facilitate.care.go-to', { label: props.label })
              : t('facilitate.care.go-to-name', { name: props.signal.name })
          }
        >
          {t('facilitate.care.go')}
        </CommandButton>
      </Show>
      <CommandButton
        command={{ type: 'clear-signal', signal: props.signal.id }}
        aria-label={props.signal.name === null ? t('facilitate.care.done-for', { label: props.label }) : undefined}
      >
        {t('facilitate.care.done')}
      </CommandButton>
    </CareRow>
  )
}

function MoreTime(props: AskProps) {
  return (
    <CareRow what={t('facilitate.care.more-time', { label: props.label })}>
      <CommandButton
        command={{
          type: 'add-time',
          seconds: given,
          ...(props.signal.group === null ? {} : { group: props.signal.group }),
        }}
      >
        {t('facilitate.care.grant', { label: props.label })}
      </CommandButton>
      <CommandButton command={{ type: 'add-time', seconds: given }}>{t('facilitate.care.grant-all')}</CommandButton>
      <CommandButton look="plain" command={{ type: 'clear-signal', signal: props.signal.id }}>
        {t('facilitate.care.no-time')}
      </CommandButton>
    </CareRow>
  )
}
