import type { View } from '@coreflect/workshop'
import { createMemo } from 'solid-js'
import { ScreenBody } from '../screen/screen-body.tsx'
import { useCockpit } from './create-cockpit.ts'
import { createWidth } from './create-width.ts'

/** What the projector would be sent of this view: nobody's name, nothing that is for facilitators [P4]. */
function asScreen(view: View): View {
  return {
    ...view,
    me: { kind: 'screen' },
    people: [],
    draft: null,
    agenda: view.agenda.filter((item) => item.out === null).map((item) => ({ ...item, took: null, startedAt: null })),
    groups: view.groups.map((group) => ({ ...group, seats: [] })),
  }
}

/** The projector's page, drawn as large as this window and made small; it is told in words beside it. */
export function WallPreview() {
  const cockpit = useCockpit()
  const view = createMemo(() => asScreen(cockpit.view()))
  const { width, ref } = createWidth()
  return (
    <div
      ref={ref}
      aria-hidden="true"
      inert={true}
      data-preview=""
      class="corner-l relative aspect-video w-full max-w-lg overflow-hidden border border-line bg-paper"
    >
      <div
        class="absolute top-0 left-0 flex h-[56.25vw] w-screen origin-top-left flex-col gap-[2vh] px-[4vw] py-[3.5vh] text-[2.2vw] leading-snug"
        style={{ transform: `scale(${width() / Math.max(1, window.innerWidth)})` }}
      >
        <ScreenBody view={view()} offset={cockpit.live.offset()} token="" />
      </div>
    </div>
  )
}
