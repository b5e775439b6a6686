import { createMemo, For, Show } from 'solid-js'
import { classNames } from '../ui/class-names.ts'
import { ground } from './colors.ts'
import type { BoardHold } from './create-board.ts'
import { DotsOver } from './dots-over.tsx'

/** What lies over everything: the dots that things have, and where the others point, with their names; whoever writes is seen by their caret. Nothing here can be touched, and it says nothing to a screen reader. */
export function Cursors(props: { readonly hold: BoardHold }) {
  const { presence } = props.hold
  const clients = createMemo(
    () => presence.peers().flatMap((peer) => (peer.cursor === null || peer.caret !== null ? [] : [peer.client])),
    [],
    { equals: (a, b) => a.length === b.length && a.every((client, index) => client === b[index]) },
  )
  const peerOf = (client: number) => presence.peers().find((peer) => peer.client === client)
  return (
    <>
      <Show when={props.hold.company()}>{(company) => <DotsOver hold={props.hold} votes={company().votes} />}</Show>
      <For each={clients()}>
        {(client) => (
          <Show when={peerOf(client)}>
            {(peer) => (
              <div
                class="cursor"
                aria-hidden="true"
                style={{ transform: `translate(${peer().cursor?.[0] ?? 0}px, ${peer().cursor?.[1] ?? 0}px)` }}
              >
                <div class="cursor-upright">
                  <svg class="cursor-arrow" viewBox="0 0 16 20" width="16" height="20" aria-hidden="true">
                    <path d="M1 1 L1 16 L5.2 12.4 L8 19 L10.8 17.8 L8 11.4 L14 11.2 Z" />
                  </svg>
                  <span class={classNames('cursor-name', ground[peer().color])}>{peer().name}</span>
                </div>
              </div>
            )}
          </Show>
        )}
      </For>
    </>
  )
}
