import { type Answer, answers, type Command, type View } from '@coreflect/workshop'
import { pulseAnswer } from './ballots.ts'
import type { Character } from './characters.ts'
import type { Desk } from './desk.ts'
import { doDeed } from './doings/do-deed.ts'
import { giveDots } from './doings/in-debrief.ts'
import { between, type Draw, drawsFor, pick } from './draws.ts'
import type { Pace } from './pace.ts'
import { type Deed, type Planned, planFor } from './plan.ts'
import { boardNow, debriefBoard, ownPage, situationOf } from './situation.ts'
import type { Api, Ticket } from './wire/api.ts'
import type { Door } from './wire/door.ts'
import { type LiveLine, openLiveLine } from './wire/live-line.ts'
import { createPages, type Pages } from './wire/pages.ts'

/** `outside` before they came in; `gone` for good: they left, the workshop ended, or they were not let in. */
type Standing = 'outside' | 'in' | 'locked' | 'gone'

/** One simulated person. */
export interface SimulatedPerson {
  readonly character: Character
  standing(): Standing
  /** Their id in the session, once they are in. */
  id(): string | null
  /** What their phone shows, or showed last. */
  view(): View | null
  /** Bytes that their phone received over `/live` so far. */
  received(): number
  /** Locks the phone, and wakes it again. */
  lock(): void
  unlock(): void
  /** Goes for good, as people do: without a word. */
  leave(): void
  /** Resolves once they are gone and nothing of them is open any more. */
  readonly gone: Promise<void>
}

export interface PersonGround {
  readonly url: string
  readonly code: string
  readonly seed: number
  readonly pace: Pace
  readonly api: Api
  readonly door: Door
  readonly commands: ReadonlySet<string>
  /** With no deeds, people come and look, and do nothing. */
  readonly deeds: boolean
  /** Something new came from the server to this one of them. */
  heard(index: number, view: View): void
  failed(error: unknown): void
}

/** How long people stay after the close, in their seconds. */
const goodbye = 60
/** How often joining is tried again while the server is away, in seconds. */
const joinAgain = 2

/** Sends somebody to the door. They do everything by themselves from then on. */
export function sendPerson(character: Character, ground: PersonGround): SimulatedPerson {
  const { api, pace, seed } = ground
  const leaving = new AbortController()
  let standing: Standing = 'outside'
  let ticket: Ticket | null = null
  let line: LiveLine | null = null
  let pages: Pages | null = null
  let asleep = new AbortController()
  let situation = ''
  let planned: { readonly of: string; readonly deeds: readonly Planned[] } | null = null
  let wakePump = () => {}
  const asked = new Set<string>()
  const drawOf = (...matter: (string | number)[]): Draw => drawsFor(seed, character.index, ...matter)

  async function comeIn(): Promise<Ticket | null> {
    const { code, door } = ground
    if (!(await door.when(character.late ? 'begun' : 'open', leaving.signal))) return null
    await pace.wait(character.arrivesAfter, leaving.signal)
    // The same device is the same person: after a restart the same people come back. Nobody's secret hangs on it.
    const device = `rehearsal-${code}-${seed}-${character.index}`
    while (!leaving.signal.aborted) {
      const reply = await api.join(code, character.name, device)
      if (reply.ok) return reply.value
      if (!reply.lost && reply.code !== 'not-open-yet' && reply.code !== 'busy') return null
      await pace.wait(joinAgain * pace.speed, leaving.signal)
    }
    return null
  }

  function onView(view: View): void {
    ground.heard(character.index, view)
    if (!ground.deeds) return
    for (const { id, answer } of view.asks) {
      if (answer !== null || asked.has(id)) continue
      asked.add(id)
      void answerAsk(id).catch(ground.failed)
    }
    vote(view)
    const next = situationOf(view)
    if (next === situation) return
    situation = next
    const mind = { seed, character, commands: ground.commands }
    planned = { of: situation, deeds: planFor(view, mind) }
    pages?.keep(new Set([ownPage(view), boardNow(view), debriefBoard(view)].filter((id) => id !== null)))
    wakePump()
  }

  /** Gives dots and answers the question to everyone, once each; a few let it be. */
  function vote({ dots, pulse, session: { locale } }: View): void {
    if (pulse?.open && !pulse.handedIn && !asked.has(pulse.id)) {
      asked.add(pulse.id)
      const draw = drawOf('pulse', pulse.question)
      void ballot(draw, async () => void (await say(pulseAnswer(pulse, locale, draw)))).catch(ground.failed)
    }
    if (dots?.open && !dots.handedIn && !asked.has(dots.id)) {
      asked.add(dots.id)
      const draw = drawOf('dots', situation)
      void ballot(draw, async () => {
        if (pages !== null && line !== null) await giveDots(deskFor(draw, pages, line))
      }).catch(ground.failed)
    }
  }

  async function ballot(draw: Draw, give: () => Promise<void>): Promise<void> {
    const lets = draw() < 0.1
    await pace.wait(between(draw, 4, 25), leaving.signal)
    if (!lets && standing === 'in') await give()
  }

  async function answerAsk(ask: string): Promise<void> {
    const draw = drawOf('ask', asked.size, situation)
    await pace.wait(between(draw, 4, 25), leaving.signal)
    if (draw() < 0.15 || standing !== 'in') return
    const answer: Answer = draw() < 0.6 ? 'as-it-is' : pick(draw, answers)
    await say({ type: 'answer', ask, answer })
  }

  async function say(command: Command) {
    if (ticket === null) throw new Error('Nobody speaks who is not in')
    const reply = await api.say(ticket, command)
    if (!reply.ok && reply.lost) {
      await pace.wait(joinAgain * pace.speed, leaving.signal)
      return api.say(ticket, command)
    }
    return reply
  }

  function deskFor(draw: Draw, opened: Pages, open: LiveLine): Desk {
    return {
      character,
      pace,
      draw,
      signal: AbortSignal.any([leaving.signal, asleep.signal]),
      view: () => open.view() as View,
      now: () => Date.now() + open.offset(),
      page: async (id) => (id === null ? null : opened.open(id, leaving.signal)),
      say,
      // Not by the seed: somebody who came back after a restart writes the same again, beside what they wrote before.
      newId: () => `sim-${character.index}-${crypto.randomUUID().slice(0, 8)}`,
    }
  }

  /** Does what is planned, one thing after the other; a new situation lets the rest go, but not what was begun. */
  async function live(opened: Pages, open: LiveLine): Promise<void> {
    while (!leaving.signal.aborted) {
      const plan = planned
      planned = null
      if (plan === null) await new Promise<void>((resolve) => (wakePump = resolve))
      else await follow(plan.of, plan.deeds, opened, open)
    }
  }

  async function follow(of: string, deeds: readonly Planned[], opened: Pages, open: LiveLine): Promise<void> {
    for (const [i, { after, deed }] of deeds.entries()) {
      await pace.wait(after, leaving.signal)
      if (leaving.signal.aborted || situation !== of) return
      if (deed.do === 'leave') return leave()
      if (deed.do === 'lock') await rest(deed.seconds)
      else await doDeed(deskFor(drawOf(of, i), opened, open), deed satisfies Deed).catch(ground.failed)
    }
    if (of === 'revisit') {
      await pace.wait(goodbye, leaving.signal)
      leave()
    }
  }

  async function rest(seconds: number): Promise<void> {
    lock()
    await pace.wait(seconds, leaving.signal)
    unlock()
  }

  function lock(): void {
    if (standing !== 'in') return
    standing = 'locked'
    asleep.abort()
    line?.sleep()
    pages?.close()
  }

  function unlock(): void {
    if (standing !== 'locked') return
    standing = 'in'
    asleep = new AbortController()
    line?.wake()
  }

  function leave(): void {
    leaving.abort()
    wakePump()
  }

  async function whole(): Promise<void> {
    try {
      ticket = await comeIn()
      if (ticket === null || leaving.signal.aborted) return
      standing = 'in'
      const { session, token } = ticket
      pages = createPages(ground.url, token)
      line = openLiveLine({ url: ground.url, session, token, onView, onRefused: leave })
      await live(pages, line)
    } catch (error) {
      ground.failed(error)
    } finally {
      standing = 'gone'
      line?.close()
      pages?.close()
    }
  }

  return {
    character,
    standing: () => standing,
    id: () => ticket?.person ?? null,
    view: () => line?.view() ?? null,
    received: () => line?.received() ?? 0,
    lock,
    unlock,
    leave,
    gone: whole(),
  }
}
