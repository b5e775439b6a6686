import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { launch } from '../../e2e/support/browser.ts'
import { openGroupRoom } from '../../e2e/support/group-room.ts'
import { names } from '../../e2e/support/people.ts'
import { startServer } from '../../e2e/support/server.ts'
import { buildPages, pagesFolder } from '../board/src/build-pages.ts'
import { makeFixture, updatesOf } from '../board/src/fixture.ts'
import { servePages } from '../board/src/pages-server.ts'
import { seed } from '../board/src/seed.ts'
import { openings } from './openings.ts'
import { type Looked, lookAt } from './visit.ts'

const items = 2_000
const output = join(import.meta.dirname, 'output')
const { values } = parseArgs({
  options: { repeats: { type: 'string', default: '3' }, built: { type: 'boolean', default: false } },
})

const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0

/** A session that was closed, with a board of so many notes that its group has kept; gives the link of one of them. */
async function keptBoard() {
  const server = await startServer({ MESSAGES_PER_SECOND: '10000', MESSAGE_BURST: '100000' })
  const room = await openGroupRoom(server, names)
  const [person] = room.trio
  await seed(server.url, room.board, person.token, updatesOf(makeFixture(items, 0)))
  const keep = { type: 'keep-board', board: room.board, fate: 'keep' }
  const kept = await person.call.post(`/api/sessions/${room.session}/commands`, keep)
  if (kept.status !== 200) throw new Error(`keep-board was refused with ${kept.status}`)
  const { body } = await person.call.post<{ path: string }>(`/api/sessions/${room.session}/keepsake`)
  await room.say({ type: 'close-session' })
  return { server, link: `${server.url}${body.path}`, doc: room.board }
}

async function main(): Promise<void> {
  if (!values.built) await buildPages()
  const pages = await servePages(pagesFolder)
  const { server, link, doc } = await keptBoard()
  const found: Record<string, Looked[]> = { coreflect: [], excalidraw: [] }
  try {
    for (let repeat = 0; repeat < Number(values.repeats); repeat += 1) {
      for (const [name, address] of [
        ['coreflect', `${link}/boards/${doc}`],
        ['excalidraw', `${pages.url}/excalidraw.html?notes=${items}&strokes=0`],
      ] as const) {
        const browser = await launch()
        try {
          const looked = await lookAt(browser, address, name === 'coreflect' ? items : null)
          found[name]?.push(looked)
          process.stdout.write(`${name} ${repeat + 1}: ${JSON.stringify(looked)}\n`)
        } finally {
          await browser.close()
        }
      }
    }
    await pause(1_000)
    const many = await openings(link, `${link}/boards/${doc}.glance.svg`, 300, 10_000)
    const medians = Object.fromEntries(
      Object.entries(found).map(([name, all]) => [
        name,
        Object.fromEntries(
          (['paint', 'picture', 'interactive', 'kilobytes', 'board'] as const).map((figure) => [
            figure,
            middle(all.map((one) => Math.round(one[figure]))),
          ]),
        ),
      ]),
    )
    const report = { items, repeats: Number(values.repeats), medians, openings: many }
    mkdirSync(output, { recursive: true })
    writeFileSync(join(output, 'revisit.json'), `${JSON.stringify(report, null, 1)}\n`)
    process.stdout.write(`${JSON.stringify(report, null, 1)}\n`)
  } finally {
    pages.close()
    await server.stop()
  }
}

await main()
