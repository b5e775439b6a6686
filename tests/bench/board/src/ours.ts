import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { type GroupRoom, openGroupRoom } from '../../../e2e/support/group-room.ts'
import { names } from '../../../e2e/support/people.ts'
import { type RunningServer, startServer } from '../../../e2e/support/server.ts'
import { makeFixture, updatesOf } from './fixture.ts'
import type { Hand } from './gestures.ts'
import { seed } from './seed.ts'
import type { Place, Subject } from './subject.ts'

interface Ground {
  readonly server: RunningServer
  readonly room: GroupRoom
}

interface Camera {
  readonly scale: number
  /** The board's origin, and the middle of the window, in pixels of the page. */
  readonly origin: Place
  readonly middle: Place
}

const cameraOf = async (page: Page): Promise<Camera> =>
  (await page.evaluate(() => {
    const box = document.querySelector('.board-window')?.getBoundingClientRect()
    const { a, e, f } = new DOMMatrix(document.querySelector<HTMLElement>('.board-world')?.style.transform)
    const [left, top] = [box?.left ?? 0, box?.top ?? 0]
    const middle = [left + (box?.width ?? 0) / 2, top + (box?.height ?? 0) / 2]
    return { scale: a, origin: [left + e, top + f], middle }
  })) as unknown as Camera

const WHEEL_MOST = 40

const EMPTY = `document.querySelector('.board-empty') !== null`
/** Everything has come, and all of it that is in view has been drawn. */
const all = (things: number): string =>
  `(() => { const board = document.querySelector('.board-window')
    return board !== null && Number(board.dataset.items) >= ${things} && !board.hasAttribute('data-drawing') })()`

/** Coreflect: the page that a participant has, on a real server, with a group's board open. */
export function ours(): Subject {
  const grounds = new Map<string, Promise<Ground>>()
  let now: Ground | null = null
  const lay = async (notes: number, strokes: number): Promise<Ground> => {
    const server = await startServer({ MESSAGES_PER_SECOND: '10000', MESSAGE_BURST: '100000' })
    const room = await openGroupRoom(server, names)
    await seed(server.url, room.board, room.trio[0].token, updatesOf(makeFixture(notes, strokes)))
    return { server, room }
  }
  const toPage = async (page: Page, [x, y]: Place): Promise<Place> => {
    const { scale, origin } = await cameraOf(page)
    return [origin[0] + x * scale, origin[1] + y * scale]
  }
  const zoomTo = async (page: Page, hand: Hand, scale: number): Promise<void> => {
    const { scale: from, middle } = await cameraOf(page)
    let left = -100 * Math.log(scale / from)
    while (Math.abs(left) > 0.01) {
      const step = Math.max(-WHEEL_MOST, Math.min(WHEEL_MOST, left))
      await hand.wheel(middle, 0, step, true)
      left -= step
    }
  }
  const stop = async (): Promise<void> => {
    for (const ground of grounds.values()) await (await ground).server.stop()
    grounds.clear()
  }
  return {
    name: 'coreflect',
    title: 'Coreflect',
    zoomStep: 7.7,
    ready: (things) => (things === 0 ? EMPTY : all(things)),
    address: async (notes, strokes) => {
      const key = `${notes} ${strokes}`
      const made = grounds.get(key) ?? lay(notes, strokes)
      grounds.set(key, made)
      now = await made
      return `${now.server.url}/take-part/${now.room.session}?at=board`
    },
    prepare: async (page) => {
      if (now === null) throw new Error('First the address, then the page.')
      const [person] = now.room.trio
      const place = [`coreflect.person.${now.room.session}`, JSON.stringify({ person: person.id, token: person.token })]
      await page.addInitScript(([key = '', value = '']) => localStorage.setItem(key, value), place)
    },
    look: async (page, hand, place, scale) => {
      await zoomTo(page, hand, scale)
      await pause(300)
      const { middle } = await cameraOf(page)
      const [x, y] = await toPage(page, place)
      await hand.wheel(middle, x - middle[0], y - middle[1])
      await pause(300)
    },
    choose: async (page, hand, [from, to]) => {
      const [start, end] = [await toPage(page, from), await toPage(page, to)]
      await hand.drag(start, [end[0] - start[0], end[1] - start[1]], 20, true)
    },
    takePen: async (page) => {
      const pen = page.getByRole('radio', { name: 'Pen', exact: true })
      if ((await pen.count()) === 0) return false
      await pen.check({ force: true })
      return true
    },
    toPage,
    renew: stop,
    stop,
  }
}
