import type { Config } from '../config.ts'
import { programmeOf } from '../forgetting/forgetting.ts'
import { type Going, goingAt, goingWith, goingWithPerson, sessionsOf } from '../forgetting/going.ts'
import { SetupProblem } from '../setup-problem.ts'
import { inForgettingHouse, sessionNamed } from './forgetting-house.ts'

/** Counts and kinds of what goes, without a name and without a word of it. */
function told(going: Going, dryRun: boolean): string {
  const { sessions, people, boards, pages, cards, updates, bytes, links, devices, files } = going
  const begin = dryRun ? 'This would be deleted, and nothing was' : 'This was deleted'
  const lines = [
    `${begin}:`,
    `  sessions\t${sessions}`,
    `  people\t${people}`,
    `  boards\t${boards}`,
    `  private pages\t${pages}`,
    `  notes taken back\t${cards}`,
    `  rows of their logs\t${updates}`,
    `  bytes in them\t${bytes}`,
    `  links and sign-ins\t${links}`,
    `  remembered devices\t${devices}`,
    `  uploaded files\t${files}`,
  ]
  return `${lines.join('\n')}\n`
}

/** Deletes what is due now, or at `at`: a time such as 2026-12-24 or 2026-12-24T18:00Z. */
export async function expire(config: Config, at: string | undefined, dryRun: boolean): Promise<string> {
  const time = at === undefined ? Date.now() : Date.parse(at)
  if (Number.isNaN(time)) throw new SetupProblem('--at wants a time such as 2026-12-24 or 2026-12-24T18:00Z.')
  return inForgettingHouse(config, time, async ({ store, forgetting }) => {
    if (dryRun) return told(await goingAt(store, time), true)
    let going: Going | null = null
    await store.alone('expiry', async () => {
      going = await forgetting.expire(time)
    })
    return going === null
      ? 'A server is deleting what is due at this moment: nothing is left to do.\n'
      : told(going, false)
  })
}

export async function deleteSession(config: Config, named: string, dryRun: boolean): Promise<string> {
  if (named === '') throw new SetupProblem('Please say which: coreflect session delete ID')
  return inForgettingHouse(config, Date.now(), async ({ store, forgetting }) => {
    const session = await sessionNamed(store, named)
    return told(dryRun ? await goingWith(store, [session]) : await forgetting.sessions([session.id]), dryRun)
  })
}

/** Deletes every session of a programme, with who met whom [G6]; any of its sessions names it. */
export async function deleteProgramme(config: Config, named: string, dryRun: boolean): Promise<string> {
  if (named === '') throw new SetupProblem('Please say which: coreflect programme delete ID, of any of its sessions')
  return inForgettingHouse(config, Date.now(), async ({ store, forgetting }) => {
    const ids = await programmeOf(store, await sessionNamed(store, named))
    return told(dryRun ? await goingWith(store, await sessionsOf(store, ids)) : await forgetting.sessions(ids), dryRun)
  })
}

/** Deletes one person of a session: named by their id, or by the name they had there when it was theirs alone. */
export async function deletePerson(config: Config, named: string, who: string, dryRun: boolean): Promise<string> {
  if (named === '' || who === '') throw new SetupProblem('Please say whose: coreflect person delete SESSION PERSON')
  return inForgettingHouse(config, Date.now(), async ({ store, forgetting }) => {
    const session = await sessionNamed(store, named)
    const all = [...session.people, ...session.removed.map(({ person }) => person)]
    const meant = all.filter(({ id, name }) => id === who || name.toLowerCase() === who.toLowerCase())
    const [person] = meant
    if (person === undefined) throw new SetupProblem('Nobody in this session has this id or name.')
    if (meant.length > 1) throw new SetupProblem('Several people in this session have this name: please say the id.')
    const going = dryRun
      ? await goingWithPerson(store, session, person.id)
      : await forgetting.person(session.id, person.id)
    return told(going, dryRun)
  })
}
