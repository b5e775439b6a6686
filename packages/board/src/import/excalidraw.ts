import { fromBase64 } from '../exchange/base64.ts'
import type { ItemSeed } from '../exchange/seeds.ts'
import { encodeInk, type InkPoint } from '../ink/codec.ts'
import type { End } from '../items.ts'
import { FAR, GREATEST_SIDE, LEAST_SIDE, MOST_PICTURE_BYTES, PICTURE_TYPES, type Point } from '../layout.ts'
import { type Style, styleFor } from '../style.ts'
import { asIdOrNull, asNumber, asOne, asRecord, asText, type Json } from './check.ts'
import {
  alignOf,
  fillOf,
  isTransparent,
  lettersOf,
  nearestColor,
  penWidthOf,
  strokeOf,
  widthOf,
} from './excalidraw-style.ts'
import { type Imported, MOST_ITEMS, MOST_LETTERS, refuse } from './refusal.ts'

/** An element with what every one has; places and sizes are finite. */
interface Drawn {
  readonly json: Json
  readonly id: string
  readonly p: Point
  readonly s: readonly [number, number]
  readonly turn: number
  readonly frame: string | null
  readonly group: string | null
}

/** An element of a file, null where it is damaged, or 'gone' where it was deleted there. */
const drawnIn = (value: unknown): Drawn | null | 'gone' => {
  const json = asRecord(value)
  if (json === null) return null
  if (json.isDeleted === true) return 'gone'
  const id = asIdOrNull(json.id)
  const [x, y] = [asNumber(json.x, -FAR, FAR), asNumber(json.y, -FAR, FAR)]
  const [w, h] = [
    asNumber(json.width, -GREATEST_SIDE, GREATEST_SIDE),
    asNumber(json.height, -GREATEST_SIDE, GREATEST_SIDE),
  ]
  if (!id || typeof json.type !== 'string' || x === null || y === null || w === null || h === null) return null
  const angle = asNumber(json.angle ?? 0, -1000, 1000) ?? 0
  const groups = Array.isArray(json.groupIds) ? json.groupIds : []
  return {
    json,
    id,
    p: [x + Math.min(0, w), y + Math.min(0, h)],
    s: [Math.abs(w), Math.abs(h)],
    turn: ((Math.round((angle * 180) / Math.PI) % 360) + 360) % 360,
    frame: asIdOrNull(json.frameId) ?? null,
    group: asIdOrNull(groups.at(-1)) ?? null,
  }
}

const grown = ([w, h]: readonly [number, number]): readonly [number, number] => [
  Math.max(LEAST_SIDE, w),
  Math.max(LEAST_SIDE, h),
]

const seedFrom = (
  { id, p, s, turn, frame, group }: Drawn,
  kind: ItemSeed['kind'],
  color: ItemSeed['color'],
  style: Style,
  more: Partial<ItemSeed> = {},
): ItemSeed => ({
  ...{ id, kind, p, s: grown(s), turn, color, text: '', frame, group, style: styleFor(kind, { ...style, color }) },
  ...more,
})

/** The words of a text, without the line breaks that only its box there made. */
const lettersFrom = (words: Json | undefined): string =>
  asText(words?.originalText, MOST_LETTERS) ?? asText(words?.text, MOST_LETTERS) ?? ''

const shapeFrom = (drawn: Drawn, words: Json | undefined): ItemSeed => {
  const { json } = drawn
  const fill = fillOf(json)
  const color = nearestColor(fill === 'none' ? json.strokeColor : json.backgroundColor)
  const form = asOne(['rectangle', 'ellipse', 'diamond'], json.type) ?? 'rectangle'
  const style = { form, fill, stroke: strokeOf(json), width: widthOf(json), letters: lettersOf(words ?? {}) }
  const text = lettersFrom(words)
  const align = words === undefined ? 'middle' : alignOf(words, text)
  return seedFrom(drawn, 'shape', color, { ...style, align }, { text })
}

const placesIn = ({ json, p }: Drawn): readonly Point[] | null => {
  const { points, x, y } = json
  if (!Array.isArray(points) || points.length === 0) return null
  const start: Point = [asNumber(x, -FAR, FAR) ?? p[0], asNumber(y, -FAR, FAR) ?? p[1]]
  const places = points.map((one): Point | null => {
    const [dx, dy] = Array.isArray(one) ? [asNumber(one[0], -FAR, FAR), asNumber(one[1], -FAR, FAR)] : [null, null]
    return dx === null || dy === null ? null : [start[0] + dx, start[1] + dy]
  })
  return places.every((one) => one !== null) ? places : null
}

/** How far apart places of a line with corners are drawn, so that smoothing leaves the corners. */
const STEP = 6

/** The same way through more places, evenly. */
const filled = (places: readonly Point[]): readonly Point[] =>
  places.flatMap((place, index) => {
    const before = places[index - 1]
    if (before === undefined) return [place]
    const [dx, dy] = [place[0] - before[0], place[1] - before[1]]
    const parts = Math.min(500, Math.max(1, Math.ceil(Math.hypot(dx, dy) / STEP)))
    return Array.from({ length: parts }, (_, part): Point => {
      const way = (part + 1) / parts
      return [before[0] + dx * way, before[1] + dy * way]
    })
  })

const inkFrom = (drawn: Drawn): ItemSeed | null => {
  const through = placesIn(drawn)
  if (through === null) return null
  const isCornered = drawn.json.type === 'line' && drawn.json.roundness == null
  const places = isCornered ? filled(through) : through
  const pressures = Array.isArray(drawn.json.pressures) ? drawn.json.pressures : []
  const pressed = drawn.json.simulatePressure === false && pressures.length >= places.length
  const points = places.map(([x, y], index): InkPoint => [x, y, asNumber(pressures[index], 0, 1) ?? 0.5])
  const { bytes, p, s } = encodeInk(points, pressed)
  const width = drawn.json.type === 'line' ? widthOf(drawn.json) : penWidthOf(drawn.json)
  const style = { width, tip: 'pen' } as const
  return seedFrom(drawn, 'ink', nearestColor(drawn.json.strokeColor), style, { p, s, ink: bytes })
}

const endFrom = (binding: unknown, at: Point, known: ReadonlySet<string>): End => {
  const item = asIdOrNull(asRecord(binding)?.elementId)
  return item && known.has(item) ? { item, anchor: 'auto', at } : { point: at }
}

const lineFrom = (drawn: Drawn, words: Json | undefined, known: ReadonlySet<string>): ItemSeed | null => {
  const places = placesIn(drawn)
  const [first, last] = [places?.[0], places?.at(-1)]
  if (places === null || first === undefined || last === undefined) return null
  const { json } = drawn
  // A line through several places is drawn, as what it most likely was: an outline or a path.
  if (json.type === 'line' && places.length > 2) return inkFrom(drawn)
  const [from, to] = [endFrom(json.startBinding, first, known), endFrom(json.endBinding, last, known)]
  const same = 'item' in from && 'item' in to && from.item === to.item
  const heads =
    json.type === 'line' ? 'none' : json.startArrowhead ? 'both' : json.endArrowhead === null ? 'none' : 'end'
  const route = places.length > 2 ? 'curved' : 'straight'
  const style = { heads, route, stroke: strokeOf(json), width: widthOf(json) } as const
  const text = lettersFrom(words)
  const ends = [from, same ? { point: last } : to] as const
  return seedFrom(drawn, 'connector', nearestColor(json.strokeColor), style, { ends, text, turn: 0 })
}

const imageFrom = (drawn: Drawn, files: Json): ItemSeed | null => {
  const id = asIdOrNull(drawn.json.fileId)
  const url = id ? asRecord(files[id])?.dataURL : undefined
  const match = typeof url === 'string' ? /^data:([a-z/]+);base64,([A-Za-z0-9+/=]+)$/.exec(url) : null
  const type = asOne(PICTURE_TYPES, match?.[1])
  const bytes = fromBase64(match?.[2] ?? '')
  if (type === null || bytes === null || bytes.length === 0 || bytes.length > MOST_PICTURE_BYTES) return null
  return seedFrom(drawn, 'image', 'sand', {}, { picture: { type, bytes }, natural: grown(drawn.s) })
}

/** The words that are bound to an element, by its id. */
const boundWords = (all: readonly Drawn[]): ReadonlyMap<string, Json> =>
  new Map(
    all.flatMap(({ json }) => {
      const container = json.type === 'text' ? asIdOrNull(json.containerId) : null
      return container ? [[container, json] as const] : []
    }),
  )

/** Reads an Excalidraw scene, parsed. What a board has no place for, large pictures among them, is left out and counted. */
export const importExcalidraw = (file: Json): Imported => {
  const { elements } = file
  if (!Array.isArray(elements)) return refuse('broken')
  if (elements.length > MOST_ITEMS) return refuse('too-large')
  const read = elements.map(drawnIn)
  if (read.includes(null)) return refuse('broken')
  const all = read.filter((one) => one !== null && one !== 'gone')
  if (new Set(all.map(({ id }) => id)).size < all.length) return refuse('broken')
  const words = boundWords(all)
  const ties = new Set(all.filter(({ json }) => !['arrow', 'line'].includes(String(json.type))).map(({ id }) => id))
  const known = new Set(all.map(({ id }) => id))
  const files = asRecord(file.files) ?? {}
  const one = (drawn: Drawn): ItemSeed | null | 'bound' => {
    const { json, id } = drawn
    switch (json.type) {
      case 'rectangle':
      case 'ellipse':
      case 'diamond':
        return shapeFrom(drawn, words.get(id))
      case 'text': {
        const container = asIdOrNull(json.containerId)
        if (container && known.has(container)) return 'bound'
        const text = lettersFrom(json)
        const style = { letters: lettersOf(json), align: alignOf(json, text) }
        const color = isTransparent(json.strokeColor) ? 'ink' : nearestColor(json.strokeColor)
        return seedFrom(drawn, 'text', color, style, { text })
      }
      case 'freedraw':
        return inkFrom(drawn)
      case 'arrow':
      case 'line':
        return lineFrom(drawn, words.get(id), ties)
      case 'image':
        return imageFrom(drawn, files)
      case 'frame':
      case 'magicframe':
        return seedFrom(drawn, 'frame', 'sand', {}, { text: asText(json.name, 200) ?? '', frame: null, turn: 0 })
      default:
        return null
    }
  }
  const results = all.map(one)
  const seeds = results.filter((result) => result !== null && result !== 'bound')
  return seeds.length === 0 ? refuse('empty') : { seeds, left: results.filter((result) => result === null).length }
}
