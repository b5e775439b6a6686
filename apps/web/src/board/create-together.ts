import { type Light, type Origin, putOutLight, type Rect, readLight, shineLight, watchLight } from '@coreflect/board'
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type * as Y from 'yjs'
import type { Peer } from './awareness.ts'
import { newId } from './chance.ts'
import type { CameraHold } from './create-camera.ts'
import type { Presence } from './create-presence.ts'

/** Looking at the same thing: a light for everyone, which each may leave, and following one another. */
export interface Together {
  /** What everyone is asked to look at, unless one has put it away here. */
  readonly light: Accessor<Light | null>
  /** Whether a light is on for anybody. */
  readonly lit: Accessor<boolean>
  /** Asks everyone to look at what one sees now. */
  readonly shine: () => void
  readonly putOut: () => void
  readonly goToLight: () => void
  /** Back to where one was before the light, and no more asked by this one. */
  readonly leaveLight: () => void
  /** Whether others may follow what one sees. */
  readonly leading: Accessor<boolean>
  readonly lead: (on: boolean) => void
  /** Who let others follow them. */
  readonly leaders: Accessor<readonly Peer[]>
  /** Who follows oneself. */
  readonly followers: Accessor<readonly Peer[]>
  readonly followed: Accessor<Peer | null>
  readonly follow: (client: number | null) => void
  /** Whether this board has anybody to follow at all. */
  readonly canFollow: boolean
}

interface TogetherSetting {
  readonly ydoc: Y.Doc
  readonly origin: Origin
  readonly presence: Presence
  readonly camera: CameraHold
  readonly mayWrite: () => boolean
  /** Whether one is writing, dragging or drawing: then nothing moves the view from under the field or the hand. */
  readonly busy: () => boolean
  /** The light that shone already when one came. */
  readonly litBefore: () => string | null
}

export const createTogether = (setting: TogetherSetting): Together => {
  const { ydoc, origin, presence, camera, mayWrite, busy } = setting
  const [shining, setShining] = createSignal(readLight(ydoc))
  const [away, setAway] = createSignal(setting.litBefore())
  const [leading, setLeading] = createSignal(false)
  const [leader, setLeader] = createSignal<number | null>(null)
  let before: Rect | null = null
  /** Where the view was put for somebody: once it is elsewhere, one has gone one's own way. */
  let put = camera.now()
  onCleanup(watchLight(ydoc, () => setShining(readLight(ydoc))))

  const view = camera.shown
  const show = (area: Rect): void => {
    camera.fit(area)
    put = camera.now()
  }
  const light = createMemo(() => (shining()?.id === away() ? null : shining()))
  const goToLight = (): void => {
    const area = shining()
    if (area === null) return
    before ??= view()
    show(area)
  }
  createEffect(
    on(light, (now, last) => {
      if (now === null) before = null
      else if (now.id !== last?.id && leader() === null && !busy()) goToLight()
    }),
  )

  const leaders = createMemo(() => presence.peers().filter((peer) => peer.leading !== null))
  const followed = createMemo(() => leaders().find(({ client }) => client === leader()) ?? null)
  const followers = createMemo(() => presence.peers().filter(({ following }) => following === presence.me))
  const follow = (client: number | null): void => {
    setLeader(client)
    presence.tell({ following: client })
    put = camera.now()
  }
  const seen = createMemo(() => followed()?.leading ?? null, null, {
    equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  })
  createEffect(on(seen, (area) => area !== null && !busy() && show(area)))
  // Whoever lets nobody follow any more, or has gone, is not followed any more.
  createEffect(() => leader() !== null && followed() === null && follow(null))
  const tellView = (): void => {
    if (leading()) presence.tell({ leading: view() })
  }
  onCleanup(
    camera.follow(() => {
      if (leader() !== null && camera.now() !== put && !camera.fits()) follow(null)
      tellView()
    }),
  )
  return {
    light,
    lit: () => shining() !== null,
    shine: () => {
      if (!mayWrite()) return
      const id = newId()
      // Whoever shines it looks there already.
      setAway(id)
      shineLight(ydoc, origin, { id, ...view() })
    },
    putOut: () => {
      if (mayWrite()) putOutLight(ydoc, origin)
    },
    goToLight,
    leaveLight: () => {
      const back = before
      setAway(shining()?.id ?? null)
      before = null
      if (back !== null) camera.fit(back)
    },
    leading,
    lead: (on_) => {
      setLeading(on_)
      presence.tell({ leading: on_ ? view() : null })
    },
    leaders,
    followers,
    followed,
    follow,
    canFollow: presence.me !== null,
  }
}
