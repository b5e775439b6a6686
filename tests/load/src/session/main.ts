import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gaugeLoad } from '../load-gauge.ts'
import { startProcess } from '../servers/server-process.ts'
import { until } from '../until.ts'
import { claim } from './facilitator.ts'
import { leadWorkshop, type Room } from './measure.ts'
import { conferenceWorkshop } from './script.ts'
import { tableOf } from './table.ts'

const loadCore = '1'
const entry = join(import.meta.dirname, '../../../../apps/server/src/main.ts')

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '500' },
    only: { type: 'string' },
    profile: { type: 'string' },
    each: { type: 'boolean', default: false },
  },
})

execFileSync('taskset', ['-apc', loadCore, String(process.pid)])

/** Leads the workshop on a fresh server: everyone comes within seconds from one address, all else is the default. */
async function measure(atWork: boolean): Promise<Room> {
  const folder = await mkdtemp(join(tmpdir(), 'coreflect-load-'))
  const server = await startProcess({
    file: entry,
    env: { JOIN_TRIES: '1000000', DATA_DIR: folder, LOG_LEVEL: 'warn' },
    ready: async (port) => (await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.ok === true,
    profile: values.profile,
  })
  try {
    const url = `http://127.0.0.1:${server.port}`
    await until(() => server.output().includes('/claim#'), 10_000)
    const facilitator = await claim(url, /\/claim#([\w-]+)/.exec(server.output())?.[1] ?? '')
    const load = gaugeLoad()
    const people = Number(values.people)
    const room = await leadWorkshop({ url, server, facilitator, people, atWork, script: conferenceWorkshop })
    const { cpu, loopDelay } = load()
    console.log(`the load itself: ${Math.round(cpu * 100)} % of its core, its loop late by ${loopDelay.toFixed(1)} ms`)
    return room
  } finally {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const rooms = [
  { title: 'people look', name: 'look', atWork: false },
  { title: 'people write, offer, answer', name: 'work', atWork: true },
].filter(({ name }) => values.only === undefined || values.only === name)
const measured: { readonly title: string; readonly room: Room }[] = []
for (const { title, atWork } of rooms) measured.push({ title, room: await measure(atWork) })
if (values.each) {
  for (const { title, room } of measured)
    for (const { name, answered, median, last, cpu } of room.pushes)
      console.log(title, name.padEnd(16), ...[answered, median, last, cpu].map((value) => value.toFixed(0).padStart(6)))
}
console.log(tableOf(measured))
