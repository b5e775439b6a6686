import type { GroupView } from '@coreflect/workshop'
import { createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { CommandButton } from './command-button.tsx'
import { Confirm } from './confirm.tsx'
import { useCockpit } from './create-cockpit.ts'
import { FormOptions } from './form-options.tsx'
import { GroupCard } from './group-card.tsx'
import { nextStep } from './next-step.ts'
import { listenForDrags } from './seat-drag.ts'
import { lonelyGroups, roundOfGroups, unseated } from './seating.ts'
import { UnseatedPeople } from './unseated-people.tsx'

/** The groups: the draft that is being prepared, else those that every phone shows. */
export function GroupsPlace() {
  const cockpit = useCockpit()
  const view = cockpit.view
  const groups = createMemo(() => view().draft?.groups ?? view().groups)
  const open = () => view().session.state !== 'revisit'
  const toCome = createMemo(() => view().agenda.find((item) => item.round !== null && item.state === 'ahead')?.round)
  const round = createMemo(() => view().draft?.round ?? roundOfGroups(view()) ?? toCome() ?? 1)
  const [over, setOver] = createSignal<string | null>(null)
  const [said, setSaid] = createSignal('')
  let area: HTMLDivElement | undefined
  const move = async (person: { readonly id: string; readonly name: string }, group: GroupView) => {
    const { label } = group
    if (await cockpit.send({ type: 'move-person', person: person.id, group: group.id })) {
      setSaid(t('facilitate.groups.moved', { name: person.name, label }))
    }
  }
  onMount(() => {
    if (area === undefined) return
    const stop = listenForDrags(area, {
      onOver: (drag) => setOver(drag?.group ?? null),
      onDrop(id, to) {
        const group = groups().find((one) => one.id === to)
        const person = view().people.find((one) => one.id === id)
        if (open() && group !== undefined && person !== undefined) void move(person, group)
      },
    })
    onCleanup(stop)
  })
  return (
    <div ref={area} class="grid gap-4">
      <div class="grid gap-1">
        <h2 class="text-xl">{t('facilitate.groups.title', { round: round() })}</h2>
        <Show when={groups().length > 0}>
          <p class="text-ink-soft">
            {t(view().draft === null ? 'facilitate.groups.published' : 'facilitate.groups.draft')}{' '}
            {t('facilitate.groups.sizes', {
              groups: groups().length,
              people: groups().reduce((sum, group) => sum + group.seats.length, 0),
            })}
          </p>
        </Show>
      </div>
      <p role="status" class="sr-only">
        {said()}
      </p>
      <Show when={open()}>
        <UnseatedPeople
          people={unseated(view(), groups())}
          groups={groups()}
          onMove={(person, group) => void move(person, group)}
        />
      </Show>
      <Show when={groups().length > 0} fallback={<EmptyState title={t('facilitate.groups.none')} />}>
        <div class="grid grid-cols-[repeat(auto-fill,minmax(min(100%,15rem),1fr))] gap-3">
          <For each={groups()}>
            {(group) => (
              <GroupCard
                group={group}
                groups={groups()}
                over={over() === group.id}
                canMove={open()}
                onMove={(seat, to) => void move({ id: seat.person, name: seat.name }, to)}
              />
            )}
          </For>
        </div>
      </Show>
      <Show when={open() && view().session.state !== 'draft' && toCome() !== undefined}>
        <Forming />
      </Show>
    </div>
  )
}

/** What can be done about the groups of the round to come, besides the one next step. */
function Forming() {
  const cockpit = useCockpit()
  const draft = () => cockpit.view().draft
  const [asking, setAsking] = createSignal(false)
  return (
    <div class="grid gap-4">
      <Show when={draft()}>
        {(shown) => (
          <div class="flex flex-wrap items-center gap-3">
            <Show when={nextStep(cockpit.view()).kind !== 'publish-groups'}>
              <CommandButton command={{ type: 'publish-groups' }} ready={lonelyGroups(shown().groups).length === 0}>
                {t('facilitate.step.publish-groups')}
              </CommandButton>
            </Show>
            <CommandButton command={{ type: 'form-groups', mode: shown().mode, size: shown().size }}>
              {t('facilitate.groups.again')}
            </CommandButton>
            <Button look="plain" onClick={() => setAsking(true)}>
              {t('facilitate.groups.discard')}
            </Button>
            <p class="text-ink-soft text-sm">
              {t('facilitate.groups.seed')}: <span class="select-all tabular-nums">{shown().seed}</span>
            </p>
          </div>
        )}
      </Show>
      <FormOptions />
      <Confirm
        open={asking()}
        onClose={() => setAsking(false)}
        title={t('facilitate.groups.discard-title')}
        go={t('facilitate.groups.discard')}
        onGo={() => void cockpit.send({ type: 'discard-groups' })}
      >
        <p>{t('facilitate.groups.discard-text')}</p>
      </Confirm>
    </div>
  )
}
