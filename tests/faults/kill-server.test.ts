import { expect, test } from 'vitest'
import { comeTogether, liveAndDie, type Mortal } from './kill.ts'
import { startRealServer, troublesOf } from './real-server.ts'
import { randomFrom, seedOf } from './seed.ts'
import { Writer } from './writer.ts'

/** With the ninety of `kill.test.ts` it dies a hundred times; ten of them with people, tokens and rights around it. */
const KILLS = 10
const WRITERS = 6

test('the server killed at any moment loses nothing that it acknowledged, and keeps nothing twice', async () => {
  const random = randomFrom(seedOf('killed servers'))
  const real = await startRealServer()
  const writers = Array.from({ length: WRITERS }, (_, at) => new Writer(`w${at}`))
  const scene = { store: real.store, writers: new Map([[real.room.board, writers]]) }
  const mortal: Mortal = {
    address: (writer) => real.address(writers.indexOf(writer)),
    kill: () => real.server.kill(),
    start: () => real.server.restart(),
  }
  for (let kill = 0; kill < KILLS; kill++) {
    await liveAndDie(random, mortal, scene)
    await mortal.start()
  }
  await comeTogether(mortal, scene)
  const acks = writers.reduce((sum, writer) => sum + writer.acks, 0)
  expect(acks).toBeGreaterThan(WRITERS)
  expect(troublesOf(real.server.output())).toEqual([])
  process.stdout.write(`${KILLS} kills, ${acks} acks, ${writers.flatMap(({ markers }) => markers).length} markers\n`)
}, 600_000)
