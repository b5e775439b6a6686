import { addObservation, ownText, readOwn, wordObservation, writePage, writeTakeaway } from '@coreflect/board'
import { timeLeft } from '@coreflect/workshop'
import { type Desk, type } from '../desk.ts'
import type { Deed } from '../plan.ts'
import { ownPage, roundNow } from '../situation.ts'

/** Adds a line to the private page. */
export async function writeOwnPage(desk: Desk, text: string): Promise<void> {
  const page = await desk.page(ownPage(desk.view()))
  if (page === null) return
  const before = ownText(page.ydoc, 'page')?.toString() ?? ''
  const kept = before === '' ? '' : `${before}\n`
  await type(desk, text, (soFar) => writePage(page.ydoc, desk.character, kept + soFar))
}

export async function writeOwnTakeaway(desk: Desk, text: string): Promise<void> {
  const page = await desk.page(ownPage(desk.view()))
  if (page !== null) await type(desk, text, (soFar) => writeTakeaway(page.ydoc, desk.character, soFar))
}

/** One tap on a kind keeps the moment; the words come after it [O1]. */
export async function observe(desk: Desk, deed: Extract<Deed, { do: 'observe' }>): Promise<void> {
  const page = await desk.page(ownPage(desk.view()))
  const round = roundNow(desk.view())
  if (page === null || round === null || round.stage !== 'turn') return
  const id = desk.newId()
  const at = desk.now()
  const inPhase = Math.max(0, round.clock.length - timeLeft(round.clock, at))
  const { kind, about, text } = deed
  const moment = Math.round((round.before + inPhase) / 1000)
  addObservation(page.ydoc, desk.character, {
    id,
    kind,
    about,
    text: '',
    round: round.round,
    turn: round.turn,
    activity: '',
    moment,
    at,
  })
  await type(desk, text, (soFar) => wordObservation(page.ydoc, desk.character, id, soFar))
}

/** How often somebody looks whether it is the observer's part by now, in their seconds. */
const glance = 2

/** Waits for the observer's part of this turn, and shows one note of it to whom it is about; now and then to the group as well. */
export async function showNotes(desk: Desk): Promise<void> {
  const begun = roundNow(desk.view())
  const page = await desk.page(ownPage(desk.view()))
  if (page === null || begun === null) return
  for (;;) {
    const round = roundNow(desk.view())
    if (desk.signal.aborted || round?.round !== begun.round || round.turn !== begun.turn) return
    if (round.stage !== 'turn') return
    if (round.phase === 'observer') break
    await desk.pace.wait(glance, desk.signal)
  }
  const note = readOwn(page.ydoc).observations.find(
    ({ round, turn, text }) => round === begun.round && turn === begun.turn && text !== '',
  )
  if (note === undefined) return
  const { at: _, activity: __, ...observation } = note
  await desk.say({ type: 'show', observation, to: 'person' })
  if (desk.draw() < 0.5) return
  await desk.pace.wait(glance, desk.signal)
  await desk.say({ type: 'show', observation, to: 'group' })
}

/** Offers what was observed in this round, most of it, one after the other. */
export async function offerNotes(desk: Desk): Promise<void> {
  const page = await desk.page(ownPage(desk.view()))
  const round = roundNow(desk.view())
  if (page === null || round === null) return
  const notes = readOwn(page.ydoc).observations.filter((note) => note.round === round.round && note.text !== '')
  for (const { at: _, activity: __, ...observation } of notes) {
    if (desk.draw() < 0.3) continue
    await desk.say({ type: 'offer', observation })
    await desk.pace.wait(4, desk.signal)
    if (desk.signal.aborted) return
  }
}
