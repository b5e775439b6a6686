import type { GroupView } from '@coreflect/workshop'
import { createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Segments } from '../ui/segments.tsx'
import { ChoosingBar } from './choosing-bar.tsx'
import { useCockpit } from './create-cockpit.ts'
import { Forming } from './forming.tsx'
import { GroupCard } from './group-card.tsx'
import { GroupPlaces } from './group-places.tsx'
import { notedNeeds } from './needs.ts'
import { NeedsDrawer } from './needs-drawer.tsx'
import { listenForDrags } from './seat-drag.ts'
import { roundOfGroups, unseated } from './seating.ts'
import { UnseatedPeople } from './unseated-people.tsx'

/** The groups: the draft that is being prepared, else those that every phone shows. */
export function GroupsPlace() {
  const cockpit = useCockpit()
  const view = cockpit.view
  const [wanted, setWanted] = createSignal<'draft' | 'published'>('draft')
  const both = () => view().draft !== null && view().groups.length > 0 && roundOfGroups(view()) !== view().draft?.round
  /** Made anew only when a round changes, so that the focus stays where it is while views come in. */
  const rounds = createMemo(() => `${view().draft?.round ?? 0} ${roundOfGroups(view()) ?? 0}`)
  const choices = createMemo(() => {
    const [next = '', now = ''] = rounds().split(' ')
    return [
      { value: 'draft' as const, label: t('facilitate.groups.show.draft', { round: next }) },
      { value: 'published' as const, label: t('facilitate.groups.show.published', { round: now }) },
    ]
  })
  const draft = () => (both() && wanted() === 'published' ? null : view().draft)
  const groups = createMemo(() => draft()?.groups ?? view().groups)
  const open = () => view().session.state !== 'revisit'
  const toCome = createMemo(() => view().agenda.find((item) => item.round !== null && item.state === 'ahead')?.round)
  const round = createMemo(() => draft()?.round ?? roundOfGroups(view()) ?? toCome() ?? 1)
  const [needs, setNeeds] = createSignal(false)
  const noted = () => notedNeeds(view()).count
  const told = () => (draft() === null ? view().forming?.published : view().forming?.findings) ?? []
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
            {t(draft() === null ? 'facilitate.groups.published' : 'facilitate.groups.draft')}{' '}
            {t('facilitate.groups.sizes', {
              groups: groups().length,
              people: groups().reduce((sum, group) => sum + group.seats.length, 0),
            })}
          </p>
        </Show>
      </div>
      <Show when={both()}>
        <Segments label={t('facilitate.groups.show')} options={choices()} value={wanted()} onChoose={setWanted} />
      </Show>
      <Show when={open()}>
        <div class="flex flex-wrap items-center gap-3">
          <Button onClick={() => setNeeds(true)}>
            {noted() === 0 ? t('facilitate.needs.open') : t('facilitate.needs.count', { count: noted() })}
          </Button>
          <Show when={groups().length > 0 && told().length > 0}>
            <Button look="plain" onClick={() => setNeeds(true)}>
              {t('facilitate.needs.told-open', { count: told().length })}
            </Button>
          </Show>
        </div>
        <Show when={groups().length > 0}>
          <GroupPlaces round={round()} onSaid={setSaid} />
        </Show>
        <NeedsDrawer open={needs()} onClose={() => setNeeds(false)} findings={groups().length > 0 ? told() : null} />
      </Show>
      <p role="status" class="sr-only">
        {said()}
      </p>
      <Show when={open() && draft() !== null}>
        <ChoosingBar />
      </Show>
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
                onSaid={setSaid}
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
