import { readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openStore, type Store } from '@coreflect/store'
import { describe, expect, onTestFinished, test } from 'vitest'
import { aSession } from './a-session.ts'
import { newFolder, type Place } from './places.ts'

/** More than one piece, and no two parts alike. */
const slides = Uint8Array.from({ length: 600_000 }, (_, i) => (i * 7919) % 251)

async function staged(bytes: Uint8Array = slides): Promise<string> {
  const path = join(newFolder(), 'upload')
  await writeFile(path, bytes)
  return path
}

async function openWithFolder(place: Place, assets = newFolder()): Promise<Store> {
  const store = await openStore({ url: await place.fresh(), assets })
  onTestFinished(() => store.close())
  return store
}

async function addTo(store: Store, session: string, id = 'asset-a', bytes?: Uint8Array): Promise<void> {
  const path = await staged(bytes)
  await store.assets.add({ id, kind: 'pdf', name: 'Día 1.pdf', size: slides.length, tag: 'tag' }, { session }, path)
}

async function readAll(store: Store, id: string, from: number, to: number): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of store.assets.read(id, from, to)) pieces.push(piece)
  return Buffer.concat(pieces)
}

export function assetContract(place: Place): void {
  describe('files that are shown', () => {
    test('a file comes back byte for byte, whole and in any part', async () => {
      const one = await openWithFolder(place)
      await one.sessions.create(aSession({ id: 's' }))
      await addTo(one, 's')
      expect(await one.assets.find('asset-a')).toMatchObject({ name: 'Día 1.pdf', kind: 'pdf', size: 600_000 })
      for (const [from, to] of [
        [0, 600_000],
        [0, 1],
        [262_143, 262_145],
        [599_999, 600_000],
        [300_000, 300_000],
      ] as const) {
        expect((await readAll(one, 'asset-a', from, to)).equals(Buffer.from(slides.slice(from, to)))).toBe(true)
      }
    })

    test('[K2] a file goes with its session, and stays while another owner has it', async () => {
      const store = await openWithFolder(place)
      await store.sessions.create(aSession({ id: 's' }))
      await store.sessions.create(aSession({ id: 'next', code: 'NEXT22' }))
      await addTo(store, 's', 'own')
      await addTo(store, 's', 'shared')
      await store.assets.share(['shared', 'shared', 'never-was'], { session: 'next' })
      await store.assets.share(['shared'], { template: 'mine' })
      await store.sessions.remove('s')
      expect(await store.assets.find('own')).toBeNull()
      await expect(readAll(store, 'own', 0, 10)).rejects.toThrow()
      expect((await store.assets.list({ session: 'next' })).map(({ id }) => id)).toEqual(['shared'])
      await store.sessions.remove('next')
      expect((await readAll(store, 'shared', 0, 3)).equals(Buffer.from(slides.slice(0, 3)))).toBe(true)
      await store.assets.letGo({ template: 'mine' })
      expect(await store.assets.find('shared')).toBeNull()
    })

    test('an owner lets go of what it names and of nothing else', async () => {
      const store = await openWithFolder(place)
      await store.sessions.create(aSession({ id: 's' }))
      await addTo(store, 's', 'a')
      await addTo(store, 's', 'b')
      await store.assets.letGo({ session: 's' }, [])
      await store.assets.letGo({ session: 's' }, ['a', 'a', 'never-was'])
      expect((await store.assets.list({ session: 's' })).map(({ id }) => id)).toEqual(['b'])
    })

    test('[K2] a picture of a board goes with the board, with its session, and stays while another board has it', async () => {
      const store = await openWithFolder(place)
      await store.sessions.create(aSession({ id: 's' }))
      const [one, other] = [
        { doc: 'board', session: 's' },
        { doc: 'other', session: 's' },
      ]
      const add = async (id: string) =>
        store.assets.add({ id, kind: 'webp', name: 'board.webp', size: slides.length, tag: 'tag' }, one, await staged())
      await add('a')
      await add('b')
      await store.assets.share(['b'], other)
      expect(await store.assets.boardsOf('a')).toEqual(['board'])
      expect([...(await store.assets.boardsOf('b'))].sort()).toEqual(['board', 'other'])
      expect(await store.assets.list({ session: 's' })).toEqual([])
      await store.assets.letGo(one)
      expect(await store.assets.find('a')).toBeNull()
      expect((await store.assets.list(other)).map(({ id }) => id)).toEqual(['b'])
      await store.sessions.remove('s')
      expect(await store.assets.find('b')).toBeNull()
    })

    test('a file for a session that is not there is not kept', async () => {
      const store = await openWithFolder(place)
      await expect(addTo(store, 'nobody')).rejects.toThrow()
      expect(await store.assets.find('asset-a')).toBeNull()
    })

    test('[K2] bytes without a row are swept once they are old, and no others', async () => {
      const folder = newFolder()
      const store = await openWithFolder(place, folder)
      await store.sessions.create(aSession({ id: 's' }))
      await addTo(store, 's', 'kept')
      await writeFile(join(folder, 'left-behind'), 'x')
      await writeFile(join(folder, 'coming-in'), 'x')
      const longAgo = new Date(Date.now() - 7_200_000)
      for (const name of ['kept', 'left-behind']) await utimes(join(folder, name), longAgo, longAgo)
      await store.assets.sweep()
      expect((await readdir(folder)).sort()).toEqual(['coming-in', 'kept'])
      await store.sessions.remove('s')
      expect(await readdir(folder)).toEqual(['coming-in'])
    })
  })
}
