import { setTimeout as pause } from 'node:timers/promises'
import type { CDPSession } from 'playwright-core'

type Point = readonly [x: number, y: number]

/** Sends one input after another at the pace of a screen, whether or not the page keeps up. */
async function paced(steps: number, send: (step: number) => Promise<unknown>): Promise<void> {
  const began = performance.now()
  const sent: Promise<unknown>[] = []
  for (let step = 0; step < steps; step += 1) {
    sent.push(send(step))
    const left = began + (step + 1) * (1000 / 60) - performance.now()
    if (left > 0) await pause(left)
  }
  await Promise.all(sent)
}

/** A hand at one page's mouse and wheel, through the browser's own input. */
export class Hand {
  readonly #cdp: CDPSession
  constructor(cdp: CDPSession) {
    this.#cdp = cdp
  }

  #mouse(type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', [x, y]: Point, held: boolean, shift = false) {
    return this.#cdp.send('Input.dispatchMouseEvent', {
      ...{ type, x, y, button: held ? 'left' : 'none', buttons: held && type !== 'mouseReleased' ? 1 : 0 },
      ...{ clickCount: type === 'mouseMoved' ? 0 : 1, modifiers: shift ? 8 : 0 },
    })
  }
  #wheel([x, y]: Point, deltaX: number, deltaY: number, control = false) {
    return this.#cdp.send('Input.dispatchMouseEvent', {
      ...{ type: 'mouseWheel', x, y, deltaX, deltaY },
      modifiers: control ? 2 : 0,
    })
  }

  /** There and back again, so that the same part of the board is seen however often it is done. */
  async pan(at: Point, steps = 60): Promise<void> {
    await paced(steps, (step) => this.#wheel(at, step < steps / 2 ? 24 : -24, step < steps / 2 ? 14 : -14))
  }
  async zoom(at: Point, delta: number, steps = 60): Promise<void> {
    await paced(steps, (step) => this.#wheel(at, 0, step < steps / 2 ? delta : -delta, true))
  }
  async wheel(at: Point, deltaX: number, deltaY: number, control = false): Promise<void> {
    await this.#wheel(at, deltaX, deltaY, control)
  }
  async drag(from: Point, way: Point, steps = 60, shift = false): Promise<void> {
    await this.#mouse('mouseMoved', from, false, shift)
    await this.#mouse('mousePressed', from, true, shift)
    const place = (step: number): Point => {
      const part = Math.sin(((step + 1) / steps) * Math.PI * 0.5)
      return [from[0] + way[0] * part, from[1] + way[1] * part]
    }
    await paced(steps, (step) => this.#mouse('mouseMoved', place(step), true, shift))
    await this.#mouse('mouseReleased', place(steps - 1), true, shift)
  }
  /** Draws a curled line. */
  async scribble(from: Point, steps = 90): Promise<void> {
    const place = (step: number): Point => [from[0] + step * 3, from[1] + Math.sin(step / 7) * 60]
    await this.#mouse('mouseMoved', from, false)
    await this.#mouse('mousePressed', from, true)
    await paced(steps, (step) => this.#mouse('mouseMoved', place(step), true))
    await this.#mouse('mouseReleased', place(steps - 1), true)
  }
  async click(at: Point): Promise<void> {
    await this.#mouse('mouseMoved', at, false)
    await this.#mouse('mousePressed', at, true)
    await this.#mouse('mouseReleased', at, true)
  }
}
