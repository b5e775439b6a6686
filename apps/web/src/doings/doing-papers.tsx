import { createSignal, type JSX, Show } from 'solid-js'
import { inWords, t } from '../i18n/index.ts'
import { useRoom } from '../take-part/room.ts'
import { AgreementPart } from './agreement-part.tsx'
import { CheckPart } from './check-part.tsx'
import { GalleryPart } from './gallery-part.tsx'

/** What stays at hand when the room has gone on: the agreement, opened boards, a quiz that one has not finished. */
export function DoingPapers() {
  const { view } = useRoom()
  const check = () => (view().check?.on === false ? view().check : null)
  return (
    <div class="grid gap-2">
      <Show when={view().agreement}>
        {(agreement) => (
          <Paper title={t('doings.agreement')}>
            <AgreementPart agreement={agreement()} />
          </Paper>
        )}
      </Show>
      <Show when={(view().gallery?.boards.length ?? 0) + (view().gallery?.own.length ?? 0) > 0 && view().gallery}>
        {(gallery) => (
          <Paper title={t('doings.gallery')}>
            <GalleryPart gallery={gallery()} />
          </Paper>
        )}
      </Show>
      <Show when={check()}>
        {(left) => (
          <Paper title={inWords(left().title)}>
            <CheckPart check={left()} />
          </Paper>
        )}
      </Show>
    </div>
  )
}

/** Drawn once it is opened. */
function Paper(props: { readonly title: string; readonly children: JSX.Element }) {
  const [open, setOpen] = createSignal(false)
  return (
    <details
      class="rounded-m border border-line bg-surface px-4"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary class="flex min-h-12 cursor-pointer items-center font-semibold">{props.title}</summary>
      <Show when={open()}>
        <div class="grid gap-4 pb-4">{props.children}</div>
      </Show>
    </details>
  )
}
