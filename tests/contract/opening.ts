import { openStore, type UnavailableReason } from '@coreflect/store'
import { describe, expect, test } from 'vitest'
import { aSession, docs } from './a-session.ts'
import { startChild } from './child.ts'
import { openAt, type Place } from './places.ts'

/** The reason why a store cannot be opened at `url`; null when it can. */
export async function reasonOf(url: string): Promise<UnavailableReason | null> {
  try {
    await (await openStore({ url })).close()
    return null
  } catch (error) {
    if (error instanceof Error && 'reason' in error) return error.reason as UnavailableReason
    throw error
  }
}

export function openingContract(place: Place): void {
  describe('opening', () => {
    test('what was kept is there after closing and opening again', async () => {
      const url = await place.fresh()
      const before = await openStore({ url })
      const session = aSession({ docs: docs('doc-a') })
      await before.sessions.create(session)
      await before.sessions.save({ ...session, version: 2 }, 1)
      await before.facilitators.add({ id: 'f', name: 'Ana', owner: true, passwordHash: 'hash' })
      await before.tokens.add('token', { kind: 'screen', session: session.id }, 9)
      await before.devices.remember(session.id, 'device', 'person')
      await before.log.append([1, 2, 3].map((value) => ({ doc: 'doc-a', update: new Uint8Array([value]) })))
      await before.log.compact('doc-a', new Uint8Array([1, 2]), 2)
      await before.close()

      const after = await openAt(url)
      expect(await after.sessions.load(session.id)).toEqual({ session: { ...session, version: 2 }, revision: 2 })
      expect(await after.facilitators.findByName('ana')).toMatchObject({ passwordHash: 'hash' })
      expect(await after.tokens.find('token', 8)).toEqual({ kind: 'screen', session: session.id })
      expect(await after.devices.find(session.id, 'device')).toBe('person')
      const log = await after.log.load('doc-a')
      expect([log.baseSequence, ...(log.base ?? [])]).toEqual([2, 1, 2])
      expect(log.updates.map(({ sequence, update }) => [sequence, ...update])).toEqual([[3, 3]])
      expect(await after.log.append([{ doc: 'doc-a', update: new Uint8Array([4]) }])).toEqual([4])
    })

    test('migrating twice changes nothing', async () => {
      const url = await place.fresh()
      await (await openStore({ url })).close()

      expect(await reasonOf(url)).toBeNull()
    })

    test('several nodes may start at an empty place at the same moment', async () => {
      const url = await place.fresh()
      const nodes = [1, 2, 3].map(() => startChild(new URL('./processes/open-and-wait.ts', import.meta.url), url))
      for (const node of nodes) expect(await node.line()).toBe('open')
      for (const node of nodes) expect(await node.kill()).toBe('')

      const store = await openAt(url)
      expect(await store.sessions.create(aSession())).toBe('created')
    })

    test('a store answers while it is open, and says so no longer when it is closed', async () => {
      const store = await openStore({ url: await place.fresh() })
      await store.ping()
      await store.close()
      await store.close()

      await expect(store.ping()).rejects.toThrow()
    })
  })
}
