import type { Page } from 'playwright-core'
import { type Place, type Subject, WINDOW } from './subject.ts'

interface Peer {
  readonly name: string
  readonly title: string
  readonly zoomStep: number
}

const PEERS: readonly Peer[] = [
  { name: 'excalidraw', title: 'Excalidraw', zoomStep: 3 },
  { name: 'tldraw', title: 'tldraw', zoomStep: 7.4 },
]

/**
 * The peers, each a page with nothing but the board, as their packages come. What their functions return stays in the
 * page (`void`): tldraw answers with its whole editor.
 */
export function peersAt(url: string): readonly Subject[] {
  return PEERS.map((peer) => {
    let seen: { readonly place: Place; readonly scale: number } = { place: [0, 0], scale: 1 }
    return {
      ...peer,
      ready: () => 'globalThis.benchReady === true',
      address: async (notes, strokes) => `${url}/${peer.name}.html?notes=${notes}&strokes=${strokes}`,
      prepare: async () => undefined,
      look: async (page: Page, _hand, place, scale) => {
        seen = { place, scale }
        await page.evaluate(`void benchLook(${place[0]}, ${place[1]}, ${scale})`)
      },
      choose: async (page, _hand, _field, ids) => {
        await page.evaluate(`void benchSelect(${JSON.stringify(ids)})`)
      },
      takePen: async (page) => {
        await page.evaluate('void benchDraw()')
        return true
      },
      toPage: async (_page, [x, y]) => [
        (x - seen.place[0]) * seen.scale + WINDOW.width / 2,
        (y - seen.place[1]) * seen.scale + WINDOW.height / 2,
      ],
      renew: async () => undefined,
      stop: async () => undefined,
    }
  })
}
