import { writeSync } from 'node:fs'
import { openStore } from '@coreflect/store'

/** Appends without end, and writes a line `document sequence value` for each update only once it was acknowledged. */
const { log } = await openStore({ url: process.argv[2] ?? '' })
const documents = ['a', 'b', 'c']
for (let value = 0; ; value += 1) {
  const updates = documents.flatMap((doc) => [
    { doc, update: Buffer.from(`${value} of ${doc}`) },
    { doc, update: Buffer.from(`${value} of ${doc} again`) },
  ])
  const sequences = await log.append(updates)
  writeSync(1, updates.map(({ doc, update }, at) => `${doc} ${sequences[at]} ${update}\n`).join(''))
  if (value % 50 === 49) await log.compact('c', Buffer.from('compacted'), sequences.at(-1) ?? 0)
}
