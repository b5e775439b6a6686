import type { Command } from '@coreflect/workshop'
import { expect, test } from 'vitest'
import { createOnce, type Send } from './send-once.ts'

type Answered = Awaited<ReturnType<Send>>

/** A wire whose answers are given by hand. */
function wire() {
  const sent: Command[] = []
  const answers: ((answer: Answered) => void)[] = []
  const screen: (() => void)[] = []
  const waiting: number[] = []
  const pauses: number[] = []
  let ids = 0
  const once = createOnce({
    send: (command) => {
      sent.push(command)
      return new Promise((resolve) => answers.push(resolve))
    },
    shown: () => new Promise((resolve) => screen.push(resolve)),
    newId: () => {
      ids += 1
      return `id-${ids}`
    },
    pause: async (ms) => void pauses.push(ms),
    onWaiting: (now) => waiting.push(now.size),
  })
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  return { sent, answers, screen, waiting, pauses, once, turn }
}

const ok: Answered = { ok: true, value: { version: 2 } }

test('a doubled click sends one command, even while its result is not on the screen yet', async () => {
  const { sent, answers, screen, waiting, once, turn } = wire()
  const first = once({ type: 'start-turn' })
  const second = once({ type: 'start-turn' })
  await turn()
  answers[0]?.(ok)
  await turn()
  const third = once({ type: 'start-turn' })
  expect(sent).toEqual([{ type: 'start-turn', id: 'id-1' }])
  screen[0]?.()
  expect(await Promise.all([first, second, third])).toEqual([ok, ok, ok])
  expect(waiting).toEqual([1, 0])
})

test('the same wish after its result is a new wish', async () => {
  const { sent, answers, screen, once, turn } = wire()
  for (const round of [0, 1]) {
    const done = once({ type: 'add-time', seconds: 60 })
    await turn()
    answers[round]?.(ok)
    await turn()
    screen[round]?.()
    await done
    await turn()
  }
  expect(sent.map((command) => command.id)).toEqual(['id-1', 'id-2'])
})

test('different commands go one after the other, in the order of asking', async () => {
  const { sent, answers, screen, once, turn } = wire()
  const both = Promise.all([
    once({ type: 'move-person', person: 'ana', group: 'g1' }),
    once({ type: 'move-person', person: 'jo', group: 'g1' }),
  ])
  await turn()
  expect(sent).toHaveLength(1)
  answers[0]?.(ok)
  await turn()
  screen[0]?.()
  await turn()
  expect(sent).toHaveLength(2)
  answers[1]?.(ok)
  await turn()
  screen[1]?.()
  await both
})

test('no answer is tried again for a while, with the same id, so that it cannot be done twice', async () => {
  const { sent, answers, pauses, once, turn } = wire()
  const answer = once({ type: 'pause' })
  for (const attempt of [0, 1, 2, 3, 4]) {
    await turn()
    answers[attempt]?.({ ok: false, problem: 'offline' })
  }
  expect(await answer).toEqual({ ok: false, problem: 'offline' })
  expect(sent.map((command) => command.id)).toEqual(Array(5).fill('id-1'))
  expect(pauses).toEqual([0, 400, 1_200, 2_400])
})

test('an answer that comes at a further attempt is the answer', async () => {
  const { sent, answers, screen, once, turn } = wire()
  const answer = once({ type: 'pause' })
  await turn()
  answers[0]?.({ ok: false, problem: 'offline' })
  await turn()
  answers[1]?.(ok)
  await turn()
  screen[0]?.()
  expect(await answer).toEqual(ok)
  expect(sent).toHaveLength(2)
})

test('a refusal is an answer, and the next command goes on', async () => {
  const { sent, answers, once, turn } = wire()
  const refused = once({ type: 'publish-groups' })
  await turn()
  answers[0]?.({ ok: false, problem: 'no-draft' })
  expect(await refused).toEqual({ ok: false, problem: 'no-draft' })
  void once({ type: 'form-groups' })
  await turn()
  expect(sent.map((command) => command.type)).toEqual(['publish-groups', 'form-groups'])
})

test('a command is made when its turn has come, and not before', async () => {
  const { sent, answers, screen, once, turn } = wire()
  let seen = 1
  void once({ type: 'start-turn' })
  void once({ type: 'add-time', seconds: 60 }, () => ({ type: 'add-time', seconds: 60, expects: { turn: seen } }))
  await turn()
  seen = 2
  answers[0]?.(ok)
  await turn()
  screen[0]?.()
  await turn()
  expect(sent[1]).toMatchObject({ type: 'add-time', expects: { turn: 2 } })
})
