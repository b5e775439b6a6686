import type { DocView, VisitView } from '@coreflect/workshop'
import { createSignal, For, Match, Show, Switch } from 'solid-js'
import { t, timeOfDay } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { CareRow } from './care-row.tsx'
import { CommandButton } from './command-button.tsx'
import { useCockpit } from './create-cockpit.ts'
import { createLabels } from './group-labels.ts'
import { VisitedBoard } from './visited-board.tsx'

/** Knocks at a group; shown with the group. It says nothing while someone is on the way in. */
export function KnockButton(props: { readonly group: string; readonly label: number }) {
  const cockpit = useCockpit()
  const mine = () => cockpit.view().visits.some((visit) => visit.mine && visit.group === props.group)
  return (
    <Show when={!mine() && cockpit.view().session.state !== 'revisit'}>
      <CommandButton
        command={{ type: 'knock', group: props.group }}
        aria-label={t('facilitate.visit.knock-at', { label: props.label })}
      >
        {t('facilitate.visit.knock')}
      </CommandButton>
    </Show>
  )
}

/** Where facilitators are: my knock, my visit with the group's board, the others', and boards that groups have opened. */
export function Visits() {
  const cockpit = useCockpit()
  const view = cockpit.view
  const label = createLabels(view)
  const opened = () =>
    view().docs.filter((doc) => doc.kind === 'group' && !view().visits.some(({ board }) => board === doc.id))
  return (
    <>
      <For each={view().visits}>{(visit) => <Visit visit={visit} label={label(visit.group)} />}</For>
      <For each={opened()}>{(doc) => <OpenedBoard doc={doc} />}</For>
    </>
  )
}

function Visit(props: { readonly visit: VisitView; readonly label: number }) {
  const label = () => props.label
  return (
    <Switch>
      <Match when={props.visit.guest}>
        <CareRow what={t(`facilitate.guest.${props.visit.state}`, { name: props.visit.facilitator, label: label() })}>
          <Show when={props.visit.state !== 'not-now'}>
            <CommandButton command={{ type: 'end-visit', visit: props.visit.id }}>
              {t('facilitate.guest.back', { name: props.visit.facilitator })}
            </CommandButton>
          </Show>
        </CareRow>
      </Match>
      <Match when={!props.visit.mine && props.visit.state === 'in'}>
        <CareRow what={t('facilitate.visit.other', { name: props.visit.facilitator, label: label() })} />
      </Match>
      <Match when={props.visit.mine && props.visit.state === 'knocked'}>
        <CareRow what={t('facilitate.visit.knocked', { label: label() })}>
          <CommandButton command={{ type: 'end-visit', visit: props.visit.id }}>
            {t('facilitate.visit.take-back')}
          </CommandButton>
        </CareRow>
      </Match>
      <Match when={props.visit.mine && props.visit.state === 'not-now'}>
        <CareRow what={t('facilitate.visit.not-now', { label: label() })} />
      </Match>
      <Match when={props.visit.mine && props.visit.state === 'in'}>
        <CareRow what={t('facilitate.visit.in', { label: label(), time: timeOfDay(props.visit.until) })}>
          <CommandButton command={{ type: 'end-visit', visit: props.visit.id }}>
            {t('facilitate.visit.leave', { label: label() })}
          </CommandButton>
        </CareRow>
        <Show when={props.visit.board} keyed={true}>
          {(board) => (
            <li class="lg:col-span-2">
              <VisitedBoard doc={board} right="write" label={label()} />
            </li>
          )}
        </Show>
      </Match>
    </Switch>
  )
}

function OpenedBoard(props: { readonly doc: DocView }) {
  const [shown, setShown] = createSignal(false)
  const label = () => props.doc.group?.label ?? 0
  return (
    <>
      <CareRow what={t('facilitate.visit.opened', { label: label() })}>
        <Button aria-expanded={shown()} onClick={() => setShown(!shown())}>
          {shown() ? t('facilitate.visit.hide') : t('facilitate.visit.show')}
        </Button>
      </CareRow>
      <Show when={shown()}>
        <li class="lg:col-span-2">
          <VisitedBoard doc={props.doc.id} right="read" label={label()} />
        </li>
      </Show>
    </>
  )
}
