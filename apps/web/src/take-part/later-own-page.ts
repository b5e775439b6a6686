import type { View } from '@coreflect/workshop'
import { type Accessor, createEffect, createMemo, createSignal, getOwner, on, onCleanup, runWithOwner } from 'solid-js'
import type { OwnPage } from './own-page.ts'

const pause = 3_000

/**
 * One's own page, null until it is there. Its code is fetched after the first view, so that the room appears at once;
 * if that fails it is tried again, for as long as the owner of this call lives.
 */
export function laterOwnPage(view: Accessor<View | null>, token: string): Accessor<OwnPage | null> {
  const [own, setOwn] = createSignal<OwnPage | null>(null)
  const owner = getOwner()
  const doc = createMemo(() => view()?.docs.find((one) => one.kind === 'own')?.id ?? null)
  const writable = () => view()?.docs.some((one) => one.kind === 'own' && one.right === 'write') === true
  let retry: ReturnType<typeof setTimeout> | undefined
  let left = false
  onCleanup(() => {
    left = true
    clearTimeout(retry)
  })
  const open = async (id: string) => {
    try {
      const { createOwnPage } = await import('./create-own-page.ts')
      if (!left) runWithOwner(owner, () => setOwn(createOwnPage(id, token, writable)))
    } catch {
      if (!left) retry = setTimeout(() => open(id), pause)
    }
  }
  createEffect(
    on(doc, (id) => {
      if (id !== null && own() === null) void open(id)
    }),
  )
  return own
}
