import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { launch } from '../../e2e/support/browser.ts'
import { playerOf, spreadOf } from '../../e2e/support/clip.ts'
import { startServer } from '../../e2e/support/server.ts'
import { type ClipRoom, openClipRoom } from './room.ts'

/** Players may be so far from each other over a healthy network, in ms. */
const bar = 300
/** So long after a press one watches how the players come together, in ms. */
const settling = 4_000
const output = join(import.meta.dirname, 'output')
const { values } = parseArgs({
  options: { pages: { type: 'string', default: '6' }, seconds: { type: 'string', default: '60' } },
})

/** How far the players were from each other after one press, in ms. */
interface Followed {
  readonly press: string
  /** From the press until all of them moved within the bar for good, or stood at one place, in ms. */
  readonly together: number
  /** Afterwards, at every look. */
  readonly middle: number
  readonly p95: number
  readonly most: number
  readonly looks: number
}

function summary(press: string, together: number, spreads: readonly number[]): Followed {
  const sorted = [...spreads].sort((a, b) => a - b)
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
  return { press, together, middle: at(0.5), p95: at(0.95), most: at(1), looks: sorted.length }
}

/** How far players that are held stand from each other, in ms; null while one of them still moves. */
async function heldApart({ pages }: ClipRoom): Promise<number | null> {
  const players = await Promise.all(pages.map(playerOf))
  if (players.some((player) => player === null || player.moves)) return null
  const places = players.map((player) => player?.position ?? Number.NaN)
  return Math.round((Math.max(...places) - Math.min(...places)) * 1000)
}

/** Presses, watches how the pages come together, then looks at them for a while. */
async function follow(
  room: ClipRoom,
  press: string,
  command: { readonly type: string; readonly position?: number },
  look: () => Promise<number | null>,
  seconds: number,
): Promise<Followed> {
  const pressed = performance.now()
  let together = 0
  await room.say(command)
  while (performance.now() < pressed + settling) {
    const spread = await look()
    if (spread === null || spread > bar) together = Math.round(performance.now() - pressed)
    await pause(25)
  }
  const spreads: number[] = []
  const end = performance.now() + seconds * 1000
  while (performance.now() < end) {
    const spread = await look()
    // A player that is jumping stands nowhere: it counts as beyond the bar.
    spreads.push(spread ?? 1_000)
    await pause(250)
  }
  const followed = summary(press, together, spreads)
  process.stdout.write(`${JSON.stringify(followed)}\n`)
  return followed
}

async function main(): Promise<void> {
  const server = await startServer()
  // A browser each, so that their clocks and timers are their own.
  const browsers = await Promise.all(Array.from({ length: Number(values.pages) }, launch))
  try {
    const room = await openClipRoom(server, browsers, 600)
    const moving = () => spreadOf(room.pages)
    const held = () => heldApart(room)
    const found = [
      await follow(room, 'play', { type: 'play-clip' }, moving, 5),
      await follow(room, 'play on', { type: 'play-clip' }, moving, Number(values.seconds)),
      await follow(room, 'place while it plays', { type: 'place-clip', position: 300 }, moving, 5),
      await follow(room, 'hold', { type: 'pause-clip' }, held, 2),
      await follow(room, 'place while it is held', { type: 'place-clip', position: 120 }, held, 2),
      await follow(room, 'play from there', { type: 'play-clip' }, moving, 5),
    ]
    await server.killAndRestart()
    found.push(await follow(room, 'after a killed server', { type: 'play-clip' }, moving, 5))
    mkdirSync(output, { recursive: true })
    writeFileSync(join(output, 'clips.json'), `${JSON.stringify({ pages: room.pages.length, bar, found }, null, 1)}\n`)
    if (found.some(({ p95 }) => p95 > bar)) process.exitCode = 1
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()))
    await server.stop()
  }
}

await main()
