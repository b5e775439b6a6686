import { createEffect, For, on } from 'solid-js'
import { laterPanel } from '../later-part.tsx'
import { nudge } from './chime.ts'
import { useRoom } from './room.ts'

const Visitor = laterPanel(async () => (await import('./visitor.tsx')).Visitor)

/** Who knocks at our group, and who is with us and until when [P2]. */
export function VisitLines() {
  const { view } = useRoom()
  const knocks = () => view().visits.filter((visit) => visit.state === 'knocked').length
  createEffect(on(knocks, (now, before) => before !== undefined && now > before && nudge()))
  return (
    <div role="status" class="grid gap-2 empty:hidden">
      <For each={view().visits}>{(visit) => <Visitor visit={visit} />}</For>
    </div>
  )
}
