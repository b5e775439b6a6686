import { addObservation, editGroupLine, wordObservation } from '@coreflect/board'
import { expect, test } from 'vitest'
import {
  caughtUp,
  type Eye,
  fetched,
  guestToken,
  openEye,
  screenToken,
  tabletToken,
  writeDoc,
} from './testing/everyone.ts'
import { startTestServer } from './testing/server.ts'
import { until } from './testing/until.ts'
import { beginTurn, openWorkshop, type TestPerson } from './testing/workshop.ts'

const all = ['author', 'listener', 'speaker', 'stranger', 'facilitator', 'screen', 'tablet', 'guest'] as const
type Viewer = (typeof all)[number]
const trio = ['author', 'listener', 'speaker'] as const

/** Each note climbs as far as its name says; so do the line that the group drafts and hands over. */
const artefacts = ['climbs', 'kept', 'refused', 'unanswered', 'withoutMe', 'line', 'silentLine'] as const
type Artefact = (typeof artefacts)[number]
const textOf = (artefact: Artefact) => `quietgrove-${artefact.toLowerCase()}`

const nobody: readonly Viewer[] = []
const author = ['author'] as const
const pair = ['author', 'listener'] as const
/** The group's board is on the tablet of its table too. */
const atTable = [...trio, 'tablet'] as const

/** Who has been sent what once a step is done. Nothing is ever taken back from anyone here: rows only grow. */
const table: Readonly<Record<string, Readonly<Record<Artefact, readonly Viewer[]>>>> = {
  noted: row({ climbs: author, kept: author, refused: author, unanswered: author, withoutMe: author }),
  'shown to the person': row({
    ...{ climbs: pair, kept: author, refused: author, unanswered: author, withoutMe: author },
  }),
  'shown to the group': row({
    ...{ climbs: trio, kept: author, refused: author, unanswered: author, withoutMe: author },
  }),
  'on the board of the group': row({
    ...{ climbs: atTable, kept: author, refused: author, unanswered: author, withoutMe: author },
  }),
  drafted: row({
    ...{ climbs: atTable, kept: author, refused: author, unanswered: author, withoutMe: author, line: atTable },
  }),
  offered: row({ climbs: atTable, kept: author, refused: pair, unanswered: pair, withoutMe: pair, line: atTable }),
  answered: row({ climbs: atTable, kept: author, refused: pair, unanswered: pair, withoutMe: pair, line: atTable }),
  'on the board': row({ climbs: all, kept: author, refused: pair, unanswered: pair, withoutMe: all, line: all }),
  'after the close': row({ climbs: all, kept: author, refused: pair, unanswered: pair, withoutMe: all, line: all }),
}

function row(some: Partial<Record<Artefact, readonly Viewer[]>>): Record<Artefact, readonly Viewer[]> {
  return Object.fromEntries(artefacts.map((artefact) => [artefact, some[artefact] ?? nobody])) as Record<
    Artefact,
    readonly Viewer[]
  >
}

/** Waits until everyone has what this row says. */
async function arrived(eyes: Readonly<Record<Viewer, Eye>>, wanted: Readonly<Record<Artefact, readonly Viewer[]>>) {
  for (const artefact of artefacts)
    for (const viewer of wanted[artefact]) await until(() => eyes[viewer].holds(textOf(artefact)))
}

test('[C1–C7, P1, P5] every viewer is sent, at every step of the ladder, exactly what is theirs', async () => {
  const server = await startTestServer()
  const workshop = await openWorkshop(server, ['Ana', 'Jo', 'Kim', 'Lee', 'Max', 'Pat'])
  const { say } = workshop
  const held = await beginTurn(workshop)
  const [speaker, listener, observer] = ['speaker', 'listener', 'observer'].map((role) => held.get(role)) as [
    TestPerson,
    TestPerson,
    TestPerson,
  ]
  const stranger = workshop.people.find((one) => ![...held.values()].includes(one)) as TestPerson
  const docs = new Set<string>()
  for (const { token } of workshop.people) for (const { id } of (await workshop.look(token)).docs) docs.add(id)
  const who = {
    author: { name: 'author', token: observer.token },
    listener: { name: 'listener', token: listener.token },
    speaker: { name: 'speaker', token: speaker.token },
    stranger: { name: 'stranger', token: stranger.token },
    facilitator: { name: 'facilitator', cookie: workshop.cookie },
    screen: { name: 'screen', token: await screenToken(server, workshop) },
    tablet: { name: 'tablet', token: await tabletToken(server, workshop, observer) },
    guest: { name: 'guest', token: await guestToken(server, workshop) },
  } as const
  const eyes = {} as Record<Viewer, Eye>
  for (const viewer of all) eyes[viewer] = await openEye(server, workshop.id, who[viewer], [...docs])

  /** Compares what everyone has been sent with the row of the table, after everything on its way has arrived. */
  const check = async (step: string) => {
    const wanted = table[step] ?? row({})
    await arrived(eyes, wanted)
    // Something that everyone sees, so that everything before it has arrived.
    const version = await say({ type: 'set-wall', shows: step.length % 2 === 0 ? 'time' : 'agenda' })
    const later = await say({ type: 'set-wall', shows: 'follow' })
    await caughtUp(Object.values(eyes), Math.max(version, later))
    for (const viewer of all) {
      const loaded = await fetched(server, workshop.id, who[viewer])
      const holds = artefacts.filter((one) => eyes[viewer].holds(textOf(one)) || loaded.includes(textOf(one)))
      const theirs = artefacts.filter((artefact) => wanted[artefact].includes(viewer))
      expect([step, viewer, ...holds]).toEqual([step, viewer, ...theirs])
    }
  }

  const own = (await workshop.look(observer.token)).docs.find(({ kind }) => kind === 'own')?.id ?? ''
  const board = (await workshop.look(observer.token)).docs.find(({ kind }) => kind === 'group')?.id ?? ''
  const note = (artefact: Artefact) => ({
    ...{ id: `note-${artefact}`, kind: 'heard', round: 1, turn: 1, about: 'listening' as const, moment: 3 },
    text: artefact === 'withoutMe' ? `${listener.name} and ${textOf(artefact)}` : textOf(artefact),
  })
  writeDoc(eyes.author, own, (ydoc) => {
    for (const artefact of artefacts.slice(0, 5)) {
      const { text, ...rest } = note(artefact)
      addObservation(ydoc, {}, { ...rest, activity: '', text: '', at: 1 })
      wordObservation(ydoc, {}, rest.id, text)
    }
  })
  await check('noted')

  for (let phase = 0; phase < 3; phase += 1) await say({ type: 'next-phase' })
  await say({ type: 'show', observation: note('climbs'), to: 'person' }, observer.token)
  await check('shown to the person')
  await say({ type: 'show', observation: note('climbs'), to: 'group' }, observer.token)
  await check('shown to the group')
  await say({ type: 'put-on-board', observation: 'note-climbs' }, observer.token)
  await check('on the board of the group')

  await say({ type: 'end-activity' })
  writeDoc(eyes.speaker, board, (ydoc) => editGroupLine(ydoc, {}, 1, { at: 0, remove: 0, insert: textOf('line') }))
  await check('drafted')

  for (const artefact of ['climbs', 'refused', 'unanswered', 'withoutMe'] as const)
    await say({ type: 'offer', observation: note(artefact) }, observer.token)
  await say({ type: 'bring-back', round: 1, text: textOf('line') }, speaker.token)
  await check('offered')
  expect(all.map((viewer) => eyes[viewer].view().asks.length)).toEqual([1, 5, 0, 0, 0, 0, 0, 0])

  const answer = async (person: TestPerson, text: string, given: 'as-it-is' | 'without-me' | 'not-this') => {
    const ask = (await workshop.look(person.token)).asks.find((one) => one.text.includes(text))
    await say({ type: 'answer', ask: ask?.id ?? '', answer: given }, person.token)
  }
  await answer(listener, textOf('climbs'), 'as-it-is')
  await answer(listener, textOf('refused'), 'not-this')
  await answer(listener, textOf('withoutMe'), 'without-me')
  for (const person of [listener, observer]) await answer(person, textOf('line'), 'as-it-is')
  await check('answered')
  const knowing = (said: string) => all.filter((viewer) => eyes[viewer].live.texts.join().includes(`"${said}"`))
  expect([knowing('not-this'), knowing('without-me')]).toEqual([['listener'], ['listener']])
  expect(all.flatMap((viewer) => eyes[viewer].view().counts)).toEqual([])

  await say({ type: 'close-offers', round: 1 })
  await check('on the board')
  const counted = all.filter((viewer) => eyes[viewer].view().counts.length > 0)
  expect(counted).toEqual(['facilitator', 'screen'])
  expect(eyes.facilitator.view().counts).toEqual([{ round: 1, offered: 5, passed: 3 }])
  const told = all.map((viewer) =>
    eyes[viewer]
      .view()
      .offers.map(({ outcome }) => outcome)
      .sort(),
  )
  expect(told).toEqual([['on-board', 'on-board', 'stayed', 'stayed'], [], [], [], [], [], [], []])
  expect(all.flatMap((viewer) => eyes[viewer].view().shown)).toEqual([])
  const debrief = (await workshop.look()).docs.find(({ kind }) => kind === 'debrief')?.id ?? ''
  const bytes = Buffer.concat(eyes.screen.docs.get(debrief)?.frames ?? []).toString('latin1')
  for (const { id, name } of workshop.people)
    expect([name, bytes.includes(id), bytes.includes(name)]).toEqual([name, false, false])
  for (const { id } of artefacts.map(note)) expect(bytes).not.toContain(id)

  await say({ type: 'close-session' })
  await check('after the close')
}, 120_000)
