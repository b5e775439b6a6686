import type { TokenHolder } from '@coreflect/store'
import { describe, expect, test } from 'vitest'
import { aSession } from './a-session.ts'
import { openFresh, openTwoNodes, type Place } from './places.ts'

const ana = { id: 'f-1', name: 'Ana Núñez', owner: true, passwordHash: null }

export function peopleContract(place: Place): void {
  describe('facilitators', () => {
    test('a facilitator comes back as they are, and a name is taken without regard to case', async () => {
      const { facilitators } = await openFresh(place)
      expect(await facilitators.count()).toBe(0)

      expect(await facilitators.add(ana)).toBe('added')
      expect(await facilitators.add({ ...ana, id: 'f-2', name: ' ANA NÚÑEZ ', owner: false })).toBe('name-taken')
      expect(await facilitators.add({ ...ana, id: 'f-3', name: 'Ben', owner: false })).toBe('added')

      expect(await facilitators.count()).toBe(2)
      expect(await facilitators.find('f-1')).toEqual(ana)
      expect(await facilitators.find('f-2')).toBeNull()
      expect(await facilitators.findByName('ana núñez')).toEqual(ana)
      expect(await facilitators.findByName('Nobody')).toBeNull()
    })

    test('everyone is listed by name, whatever the case they were written in', async () => {
      const { facilitators } = await openFresh(place)
      for (const [id, name] of [
        ['f-2', 'zoe'],
        ['f-3', 'Ben'],
        ['f-4', 'ana'],
      ] as const)
        await facilitators.add({ ...ana, id, name, owner: false })

      expect((await facilitators.list()).map(({ name }) => name)).toEqual(['ana', 'Ben', 'zoe'])
    })

    test('a password is set for one person alone', async () => {
      const { facilitators } = await openFresh(place)
      await facilitators.add(ana)
      await facilitators.add({ ...ana, id: 'f-3', name: 'Ben' })
      await facilitators.setPassword('f-1', 'hash')

      expect(await facilitators.find('f-1')).toEqual({ ...ana, passwordHash: 'hash' })
      expect(await facilitators.findByName('Ben')).toMatchObject({ passwordHash: null })
    })

    test('of two who take one name at the same moment, one gets it', async () => {
      const [one, other] = await openTwoNodes(place)
      const added = await Promise.all([
        one.facilitators.add({ ...ana, name: 'Sol' }),
        other.facilitators.add({ ...ana, id: 'f-2', name: 'SOL' }),
      ])

      expect([...added].sort()).toEqual(['added', 'name-taken'])
    })
  })

  describe('tokens', () => {
    test('a token of each kind leads to its holder', async () => {
      const { tokens, facilitators, sessions } = await openFresh(place)
      await facilitators.add(ana)
      const { id: session } = await withSession(sessions)
      const holders: readonly TokenHolder[] = [
        { kind: 'claim' },
        { kind: 'sign-in', facilitator: ana.id },
        { kind: 'cookie', facilitator: ana.id },
        { kind: 'api', facilitator: ana.id },
        { kind: 'person', session, person: 'p-1' },
        { kind: 'keepsake', session, person: 'p-1' },
        { kind: 'screen', session },
        { kind: 'team', session },
      ]
      for (const holder of holders) await tokens.add(`hash-${holder.kind}`, holder, null)

      for (const holder of holders) expect(await tokens.find(`hash-${holder.kind}`, 1)).toEqual(holder)
      expect(await tokens.find('hash-of-nobody', 1)).toBeNull()
      await tokens.remove('hash-claim')
      expect(await tokens.find('hash-claim', 1)).toBeNull()
    })

    test('a token opens nothing from its end on, and is swept', async () => {
      const { tokens } = await openFresh(place)
      await tokens.add('short', { kind: 'claim' }, 1_700_000_000_000)
      await tokens.add('long', { kind: 'claim' }, null)

      expect(await tokens.find('short', 1_699_999_999_999)).toEqual({ kind: 'claim' })
      expect(await tokens.find('short', 1_700_000_000_000)).toBeNull()
      expect(await tokens.spend('short', 1_700_000_000_000)).toBeNull()
      await tokens.sweep(1_699_999_999_999)
      expect(await tokens.find('short', 0)).not.toBeNull()
      await tokens.sweep(1_700_000_000_000)
      expect(await tokens.find('short', 0)).toBeNull()
      expect(await tokens.find('long', 2_000_000_000_000)).toEqual({ kind: 'claim' })
    })

    test('a token is spent once, however many try at the same moment', async () => {
      const nodes = await openTwoNodes(place)
      await nodes[0].tokens.add('once', { kind: 'claim' }, 10)

      const tries = Array.from({ length: 20 }, (_, i) => nodes[i % 2 === 0 ? 0 : 1].tokens.spend('once', 5))

      expect((await Promise.all(tries)).filter((holder) => holder !== null)).toEqual([{ kind: 'claim' }])
      expect(await nodes[1].tokens.find('once', 5)).toBeNull()
    })

    test('a token for a session or a facilitator that is not there is refused', async () => {
      const { tokens } = await openFresh(place)

      await expect(tokens.add('a', { kind: 'screen', session: 'nowhere' }, null)).rejects.toThrow()
      await expect(tokens.add('b', { kind: 'api', facilitator: 'nobody' }, null)).rejects.toThrow()
    })
  })

  describe('devices', () => {
    test('[L4] the first person of a browser stays, also when two ask at the same moment', async () => {
      const nodes = await openTwoNodes(place)
      const { id } = await withSession(nodes[0].sessions)
      const other = await withSession(nodes[0].sessions)
      expect(await nodes[0].devices.find(id, 'browser')).toBeNull()

      const tries = Array.from({ length: 10 }, (_, i) =>
        nodes[i % 2 === 0 ? 0 : 1].devices.remember(id, 'browser', `person-${i}`),
      )
      const remembered = new Set(await Promise.all(tries))

      expect(remembered.size).toBe(1)
      expect(await nodes[1].devices.remember(id, 'browser', 'late')).toBe([...remembered][0])
      expect(await nodes[1].devices.find(id, 'browser')).toBe([...remembered][0])
      expect(await nodes[1].devices.remember(other.id, 'browser', 'someone')).toBe('someone')
    })
  })
}

async function withSession(sessions: Awaited<ReturnType<typeof openFresh>>['sessions']) {
  const session = aSession()
  await sessions.create(session)
  return session
}
