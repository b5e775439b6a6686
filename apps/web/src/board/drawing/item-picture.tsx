import {
  type Connector,
  connectorLine,
  DASHES,
  headsOutline,
  type Image,
  type Ink,
  type Item,
  LINE_WIDTH,
  lineOutline,
  PEN_WIDTH,
  type Point,
  type Shape,
} from '@coreflect/board'
import { createMemo, createSignal, Match, Show, Switch } from 'solid-js'
import type { BoardHold } from '../create-board.ts'
import './drawing.css'
import { inkStretch, outlineOfInk, sketchOfInk } from './ink.ts'
import { MarkPicture } from './mark-picture.tsx'
import { pen } from './pens.ts'
import { pictureUrl } from './picture-url.ts'

/** Forms in a box of 2 by 2. */
const OUTLINES = { ellipse: 'M0 1A1 1 0 1 1 2 1A1 1 0 1 1 0 1Z', diamond: 'M1 0L2 1L1 2L0 1Z' } as const

/** A form as large as the element that it lies in, which its words may have made taller: nothing is measured. */
function ShapePicture(props: { readonly shape: Shape }) {
  const form = () => props.shape.form
  return (
    <svg
      class={`item-picture shape-${props.shape.fill} ${pen[props.shape.color]}`}
      stroke-width={LINE_WIDTH[props.shape.width]}
      stroke-dasharray={props.shape.stroke === 'dashed' ? DASHES[props.shape.width].join(' ') : undefined}
      aria-hidden="true"
    >
      <Show when={form() !== 'rectangle'} fallback={<rect width="100%" height="100%" rx="10" />}>
        <svg class="item-picture" viewBox="0 0 2 2" preserveAspectRatio="none" aria-hidden="true">
          <path d={OUTLINES[form() as keyof typeof OUTLINES]} vector-effect="non-scaling-stroke" />
        </svg>
      </Show>
    </svg>
  )
}

function InkPicture(props: { readonly ink: Ink }) {
  const stretch = createMemo(() => inkStretch(props.ink))
  const outline = createMemo(() => outlineOfInk(props.ink))
  return (
    <svg class={`item-picture ${pen[props.ink.color]}`} aria-hidden="true">
      <path
        d={outline() ?? sketchOfInk(props.ink)}
        class={`${outline() === null ? 'sketch' : 'ink'}-${props.ink.tip}`}
        stroke-width={PEN_WIDTH[props.ink.width]}
        transform={`scale(${stretch()[0]} ${stretch()[1]})`}
      />
    </svg>
  )
}

function ImagePicture(props: { readonly hold: BoardHold; readonly image: Image }) {
  const { hold } = props
  const [broken, setBroken] = createSignal(false)
  const url = createMemo(() => (broken() ? null : pictureUrl(props.image.picture, hold.pictures)))
  return (
    <Show when={url()} fallback={<span class="item-missing">{hold.t('board.image.missing')}</span>}>
      {(src) => <img class="item-picture" src={src()} alt="" draggable={false} onError={() => setBroken(true)} />}
    </Show>
  )
}

/** A connector from end to end as things lie just now; drawn from its own corner. */
function ConnectorPicture(props: { readonly hold: BoardHold; readonly connector: Connector; readonly corner: Point }) {
  const line = createMemo(() => connectorLine(props.connector, props.hold.outlineOf))
  const origin = () => `translate(${-props.corner[0]} ${-props.corner[1]})`
  const stroke = () => LINE_WIDTH[props.connector.width]
  return (
    <svg class={`item-picture connector ${pen[props.connector.color]}`} aria-hidden="true">
      <g transform={origin()} stroke-width={stroke()}>
        <path
          d={lineOutline(line())}
          stroke-dasharray={props.connector.stroke === 'dashed' ? DASHES[props.connector.width].join(' ') : undefined}
        />
        <path d={headsOutline(line(), props.connector.heads, stroke())} />
      </g>
    </svg>
  )
}

/** What there is to see of an item besides its words; nothing where it is words alone. */
export function ItemPicture(props: {
  readonly hold: BoardHold
  readonly item: Item
  /** Where the element's top left corner is on the board. */
  readonly corner: Point
}) {
  const of = <Kind extends Item['kind']>(kind: Kind) =>
    props.item.kind === kind ? (props.item as Extract<Item, { kind: Kind }>) : undefined
  return (
    <Switch>
      <Match when={of('shape')}>{(shape) => <ShapePicture shape={shape()} />}</Match>
      <Match when={of('ink')}>{(ink) => <InkPicture ink={ink()} />}</Match>
      <Match when={of('image')}>{(image) => <ImagePicture hold={props.hold} image={image()} />}</Match>
      <Match when={of('connector')}>
        {(connector) => <ConnectorPicture hold={props.hold} connector={connector()} corner={props.corner} />}
      </Match>
      <Match when={of('stamp')}>{(stamp) => <MarkPicture mark={stamp().mark} class="item-picture item-mark" />}</Match>
    </Switch>
  )
}
