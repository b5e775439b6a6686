import { expect, test } from 'vitest'
import { CLOSE } from './close-codes.ts'
import { createMemoryLog } from './memory-log.ts'
import { house, text } from './testing/house.ts'
import { settle } from './testing/index.ts'
import type { UpdateLog } from './update-log.ts'

/** A log that takes its time, as one behind a network does. */
function slowLog(): { readonly log: UpdateLog; after: (task: () => void) => void } {
  const inner = createMemoryLog()
  const slow = {
    after: (task: () => void) => task(),
    log: {
      ...inner,
      append: (rows) => new Promise<void>((resolve) => slow.after(resolve)).then(() => inner.append(rows)),
    } satisfies UpdateLog,
  }
  return slow
}

test('somebody who never stops writing does not hold the stop; what was acknowledged is stored', async () => {
  const slow = slowLog()
  const { clock, connect, rooms, log } = house({}, slow.log)
  slow.after = (task) => void clock.after(30, task)
  const ana = connect('board')
  await settle()
  const write = () => {
    text(ana.ydoc).insert(0, 'x')
    if (ana.closedWith() === null) clock.after(10, write)
  }
  write()
  await clock.advance(100)
  let stopped = false
  const stop = rooms.drain().then(() => {
    stopped = true
  })
  await clock.advance(500)
  expect(stopped).toBe(true)
  await stop
  expect(ana.closedWith()?.code).toBe(CLOSE.RESTART)
  // The first message of a client is its answer to the greeting; each one after it is one letter and one row.
  expect(ana.acknowledged()).toBeGreaterThan(1)
  expect((await log.load('board')).updates.length).toBeGreaterThanOrEqual(ana.acknowledged() - 1)
})

test('a compaction that fails does not keep the server from stopping', async () => {
  const inner = createMemoryLog()
  let fail: (error: Error) => void = () => {}
  const { clock, connect, rooms } = house(
    {},
    { ...inner, compact: () => new Promise((_resolve, reject) => (fail = reject)) },
  )
  const ana = connect('board')
  await settle()
  text(ana.ydoc).insert(0, 'kept')
  await clock.advance(20)
  const compacted = rooms.compact('board').catch(() => 'failed')
  await settle()
  const stop = rooms.drain()
  await settle()
  fail(new Error('full'))
  await expect(stop).resolves.toBeUndefined()
  expect(await compacted).toBe('failed')
})
