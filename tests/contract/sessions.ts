import { describe, expect, test } from 'vitest'
import { aSession, docs } from './a-session.ts'
import { openAt, openFresh, openTwoNodes, type Place } from './places.ts'

const day = 86_400_000

export function sessionContract(place: Place): void {
  describe('sessions', () => {
    test('a new session comes back as it was, at revision 1', async () => {
      const { sessions } = await openFresh(place)
      const session = aSession({ title: { es: 'Escuchar juntas: ñ, “comillas”, 👋🏽, \u0000' }, docs: docs('doc-a') })

      expect(await sessions.create(session)).toBe('created')
      expect(await sessions.load(session.id)).toEqual({ session, revision: 1 })
      expect(await sessions.findByCode(session.code)).toBe(session.id)
    })

    test('what is not there is null', async () => {
      const { sessions } = await openFresh(place)

      expect(await sessions.load('nowhere')).toBeNull()
      expect(await sessions.findByCode('NOCODE')).toBeNull()
      expect(await sessions.findByDoc('no-doc')).toBeNull()
      expect(await sessions.listFor('nobody')).toEqual([])
      await sessions.remove('nowhere')
    })

    test('of two sessions made at once with one code, one is kept', async () => {
      const [one, other] = await openTwoNodes(place)
      const first = aSession({ code: 'SAME42', docs: docs('doc-first') })
      const second = aSession({ code: 'SAME42', docs: docs('doc-second') })

      const made = await Promise.all([one.sessions.create(first), other.sessions.create(second)])

      expect([...made].sort()).toEqual(['code-taken', 'created'])
      const [kept, lost] = made[0] === 'created' ? [first, second] : [second, first]
      expect(await one.sessions.findByCode('SAME42')).toBe(kept.id)
      expect(await one.sessions.load(lost.id)).toBeNull()
      expect(await one.sessions.findByDoc(lost.docs[0]?.id ?? '')).toBeNull()
    })

    test('revisions are told of many at once, of those that are there', async () => {
      const { sessions } = await openFresh(place)
      const [one, other] = [aSession(), aSession()]
      for (const session of [one, other]) await sessions.create(session)
      await sessions.save({ ...one, version: 2 }, 1)

      expect(await sessions.revisions([one.id, 'nowhere', other.id])).toEqual(
        new Map([
          [one.id, 2],
          [other.id, 1],
        ]),
      )
      expect(await sessions.revisions([])).toEqual(new Map())
    })

    test('rehearsals with simulated people are found until they have none', async () => {
      const { sessions } = await openFresh(place)
      const sent = { ...aSession(), rehearsal: { speed: 5, simulated: 12 } }
      for (const session of [aSession(), { ...aSession(), rehearsal: { speed: 1 } }, sent])
        await sessions.create(session)

      expect(await sessions.withSimulated()).toEqual([sent.id])
      expect((await sessions.load(sent.id))?.session).toEqual(sent)
      await sessions.save({ ...sent, rehearsal: { speed: 5 } }, 1)
      expect(await sessions.withSimulated()).toEqual([])
    })

    test('a code is free again when its session was removed', async () => {
      const { sessions } = await openFresh(place)
      const first = aSession({ code: 'AGAIN2' })
      await sessions.create(first)
      await sessions.remove(first.id)

      expect(await sessions.create(aSession({ code: 'AGAIN2' }))).toBe('created')
    })

    test('of two savers at the same revision, one wins and nothing of the other is kept', async () => {
      const [one, other] = await openTwoNodes(place)
      const session = aSession()
      await one.sessions.create(session)
      const left = { ...session, version: 2, docs: docs('doc-left') }
      const right = { ...session, version: 3, docs: docs('doc-right') }

      const [leftWon, rightWon] = await Promise.all([one.sessions.save(left, 1), other.sessions.save(right, 1)])

      expect([leftWon, rightWon].filter(Boolean)).toHaveLength(1)
      expect(await other.sessions.load(session.id)).toEqual({ session: leftWon ? left : right, revision: 2 })
      expect(await one.sessions.findByDoc(leftWon ? 'doc-right' : 'doc-left')).toBeNull()
    })

    test('twenty savers who look again whenever they lose are all kept', async () => {
      const nodes = await openTwoNodes(place)
      const session = aSession({ version: 0 })
      await nodes[0].sessions.create(session)
      const grow = async ({ sessions }: (typeof nodes)[number]): Promise<void> => {
        for (;;) {
          const stored = await sessions.load(session.id)
          if (!stored) throw new Error('The session is gone.')
          const grown = { ...stored.session, version: stored.session.version + 1 }
          if (await sessions.save(grown, stored.revision)) return
        }
      }

      await Promise.all(Array.from({ length: 20 }, (_, i) => grow(nodes[i % 2 === 0 ? 0 : 1])))

      expect(await nodes[1].sessions.load(session.id)).toEqual({ session: { ...session, version: 20 }, revision: 21 })
    })

    test('a session that was removed is not brought back by a late save', async () => {
      const { sessions } = await openFresh(place)
      const session = aSession({ docs: docs('doc-late') })
      await sessions.create(session)
      await sessions.remove(session.id)

      expect(await sessions.save({ ...session, version: 2 }, 1)).toBe(false)
      expect(await sessions.save({ ...session, docs: docs('doc-late', 'doc-later') }, 1)).toBe(false)
      expect(await sessions.findByDoc('doc-later')).toBeNull()
    })

    test('a document leads to its session, also one that came by a save', async () => {
      const { sessions } = await openFresh(place)
      const session = aSession({ docs: docs('doc-b', 'doc-a') })
      await sessions.create(session)
      await sessions.save({ ...session, docs: docs('doc-b', 'doc-a', 'doc-c') }, 1)
      const loaded = await sessions.load(session.id)
      if (!loaded) throw new Error('The session is gone.')
      await sessions.save({ ...loaded.session, docs: [...loaded.session.docs, ...docs('doc-d')] }, loaded.revision)

      for (const doc of ['doc-a', 'doc-b', 'doc-c', 'doc-d']) expect(await sessions.findByDoc(doc)).toBe(session.id)
    })

    test('a document belongs to one session alone', async () => {
      const { sessions } = await openFresh(place)
      const first = aSession({ docs: docs('doc-shared') })
      const second = aSession({ docs: docs('doc-shared') })
      await sessions.create(first)

      await expect(sessions.create(second)).rejects.toThrow('another session')
      expect(await sessions.load(second.id)).toBeNull()
      expect(await sessions.findByDoc('doc-shared')).toBe(first.id)
    })

    test('facilitators see the sessions that they lead or help to lead, newest first', async () => {
      const { sessions } = await openFresh(place)
      const [ana, ben] = [
        { id: 'ana', name: 'Ana' },
        { id: 'ben', name: 'Ben' },
      ]
      const old = aSession({ facilitators: [ana, ben], createdAt: 1 })
      const late = aSession({ facilitators: [ana], createdAt: 3 })
      const middle = aSession({ facilitators: [ben], createdAt: 2 })
      for (const session of [old, late, middle]) await sessions.create(session)
      const ids = async (facilitator: string) => (await sessions.listFor(facilitator)).map(({ id }) => id)

      expect(await ids('ana')).toEqual([late.id, old.id])
      expect(await ids('ben')).toEqual([middle.id, old.id])
      await sessions.save({ ...middle, facilitators: [ben, ana] }, 1)
      expect(await ids('ana')).toEqual([late.id, middle.id, old.id])
      await sessions.save({ ...old, facilitators: [ben] }, 1)
      expect(await ids('ana')).toEqual([late.id, middle.id])
    })

    test('[K4] sessions are due a day after their close, then when their kept time has ended, and never before they were closed', async () => {
      const { sessions } = await openFresh(place)
      const closedAt = 1_700_000_000_000
      const open = aSession({ keepDays: 0 })
      const undecided = aSession({ closedAt, keepDays: 30 })
      const soon = aSession({ closedAt, keepDays: 30, letGo: true })
      const late = aSession({ closedAt, keepDays: 31, letGo: true })
      for (const session of [late, soon, open, undecided]) await sessions.create(session)

      expect(await sessions.findDue(closedAt + day - 1)).toEqual([])
      expect(await sessions.findDue(closedAt + day)).toEqual([undecided.id])
      await sessions.save({ ...undecided, letGo: true, keepDays: 60 }, 1)
      expect(await sessions.findDue(closedAt + 30 * day - 1)).toEqual([])
      expect(await sessions.findDue(closedAt + 30 * day)).toEqual([soon.id])
      await sessions.save({ ...open, closedAt: 5, state: 'revisit' }, 1)
      expect(await sessions.findDue(closedAt + 31 * day)).toEqual([open.id, soon.id, late.id])
    })

    test('[K2] removing a session removes what hangs on it, and nothing of another', async () => {
      const store = await openFresh(place)
      const gone = aSession({ docs: docs('doc-gone', 'doc-gone-too') })
      const kept = aSession({ docs: docs('doc-kept') })
      for (const session of [gone, kept]) {
        await store.sessions.create(session)
        await store.tokens.add(`token-${session.id}`, { kind: 'person', session: session.id, person: 'p' }, null)
        await store.tokens.add(`screen-${session.id}`, { kind: 'screen', session: session.id }, null)
        await store.devices.remember(session.id, 'device', `person-of-${session.id}`)
      }
      const update = new Uint8Array([1])
      await store.log.append(['doc-gone', 'doc-gone-too', 'doc-kept'].map((doc) => ({ doc, update })))
      await store.log.compact('doc-gone', update, 1)

      await store.sessions.remove(gone.id)

      expect(await store.sessions.load(gone.id)).toBeNull()
      expect(await store.sessions.findByDoc('doc-gone')).toBeNull()
      expect(await store.tokens.find(`token-${gone.id}`, 0)).toBeNull()
      expect(await store.tokens.find(`screen-${gone.id}`, 0)).toBeNull()
      expect(await store.devices.find(gone.id, 'device')).toBeNull()
      for (const doc of ['doc-gone', 'doc-gone-too'])
        expect(await store.log.load(doc)).toEqual({ base: null, baseSequence: 0, updates: [] })
      expect(await store.tokens.find(`token-${kept.id}`, 0)).toEqual({ kind: 'person', session: kept.id, person: 'p' })
      expect(await store.devices.find(kept.id, 'device')).toBe(`person-of-${kept.id}`)
      expect((await store.log.load('doc-kept')).updates).toHaveLength(1)
      expect(await store.sessions.listFor('facilitator-1')).toEqual([kept])
    })

    test('[K2] a log that an update on its way has made after the removal goes with a later one', async () => {
      let now = 0
      const store = await openAt(await place.fresh(), () => now)
      const gone = aSession({ docs: docs('doc-gone') })
      await store.sessions.create(gone)
      await store.sessions.remove(gone.id)
      await store.log.append([{ doc: 'doc-gone', update: new Uint8Array([1]) }])

      now = day - 1
      await store.sessions.remove('any')
      expect((await store.log.load('doc-gone')).updates).toHaveLength(1)
      now = day
      await store.sessions.remove('any')
      expect((await store.log.load('doc-gone')).updates).toHaveLength(0)
    })

    test('removing and writing at once leaves neither a half nor a standstill', async () => {
      const [one, other] = await openTwoNodes(place)
      const names = Array.from({ length: 20 }, (_, i) => `doc-${i}`)
      const session = aSession({ docs: docs(...names) })
      await one.sessions.create(session)
      const write = () => other.log.append([...names].reverse().map((doc) => ({ doc, update: new Uint8Array([7]) })))

      await Promise.all([write(), write(), one.sessions.remove(session.id), write(), one.sessions.remove(session.id)])

      expect(await one.sessions.load(session.id)).toBeNull()
      const left = await Promise.all(names.map((name) => one.log.load(name)))
      expect(new Set(left.map(({ updates }) => updates.length)).size).toBe(1)
    })
  })
}
