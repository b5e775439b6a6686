import { addNote, type NoteColor } from '@coreflect/board'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { button, ground, sit } from './support/board-page.ts'
import { launch, picture } from './support/browser.ts'
import { type GroupRoom, openGroupRoom } from './support/group-room.ts'
import { names } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'

let server: RunningServer
let browser: Browser
let room: GroupRoom

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  room = await openGroupRoom(server, names)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const notes: readonly [NoteColor, number, number, string][] = [
  ['sun', 0, 0, 'We waited, and the next sentence came by itself.'],
  ['leaf', 230, 30, '“What happened?” opened more than “why?”'],
  ['sky', 460, -10, 'A silence that felt long was four seconds.'],
  ['rose', 90, 200, 'We hurried to help here. What were we afraid of?'],
  ['sand', 330, 220, 'Next time: say what we do not know.'],
]

test('what an unmodified y-websocket client writes is on the board in the browser, all of it in view', async () => {
  const [one, other] = room.trio
  const ydoc = new Y.Doc()
  const origin = {}
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync`, room.board, ydoc, {
    params: { token: other.token },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  await until(() => provider.synced)
  const page = await sit(browser, 'laptop', room, one)
  await page.goto(`${server.url}/take-part/${room.session}?at=board`)
  await ground(page).waitFor()
  for (const [i, [color, x, y, text]] of notes.entries()) {
    addNote(ydoc, origin, { id: `note-${i}`, p: [x, y], color, text }, Math.random)
  }
  for (const [, , , text] of notes) await page.getByText(text).first().waitFor()
  await button(page, 'Show everything').click()
  const window = await ground(page).boundingBox()
  for (const [, , , text] of notes) {
    const box = await page.getByText(text).first().boundingBox()
    expect([text, box !== null && window !== null && box.x >= window.x && box.y >= window.y]).toEqual([text, true])
  }
  await page.evaluate(() => scrollTo(0, 0))
  await picture(page, 'board')
  provider.destroy()
})
