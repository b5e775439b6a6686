import { type Effect, type Point, panBy, pinchBy } from '@coreflect/board'
import type { BoardHold } from '../create-board.ts'
import { createSnapping } from './snapping.ts'

interface EffectsSetting {
  readonly placing: () => boolean
  readonly setPlacing: (on: boolean) => void
  readonly onGround: () => void
  /** Whether what is dragged meets the edges of others: not under a finger, which covers them, nor with Control held. */
  readonly snaps: () => boolean
}

/** Does what moving and looking around ask for. */
export const effectsOn = (hold: BoardHold, { placing, setPlacing, onGround, snaps }: EffectsSetting) => {
  const { camera } = hold
  const snapped = createSnapping(hold)
  const placeChosen = (middle: Point): void => {
    const first = hold.items.item([...hold.selected()][0] ?? '')
    setPlacing(false)
    if (first === null) return
    const by: Point = [middle[0] - first.p[0] - first.s[0] / 2, middle[1] - first.p[1] - first.s[1] / 2]
    hold.move(hold.selected(), by)
  }
  const choose = (id: string, additive: boolean): void => {
    const mates = [...hold.items.mates(id)]
    if (!additive) {
      hold.select(mates)
      return
    }
    const now = new Set(hold.selected())
    const isChosen = now.has(id)
    for (const mate of mates) {
      if (isChosen) now.delete(mate)
      else now.add(mate)
    }
    hold.select(now)
  }
  const carried = (id: string): readonly string[] =>
    (hold.selected().has(id) ? [...hold.selected()] : [id]).filter((one) => hold.items.item(one)?.locked !== true)
  const inBoard = ([x, y]: Point): Point => [Math.round(x / camera.now().scale), Math.round(y / camera.now().scale)]
  const way = (id: string, by: Point): Point => (snaps() ? snapped.way(carried(id), inBoard(by)) : inBoard(by))
  const does: { readonly [type in Effect['type']]: (effect: Extract<Effect, { type: type }>) => void } = {
    select: ({ id, additive }) => choose(id, additive),
    clear: () => {
      hold.select([])
      onGround()
    },
    open: ({ id }) => hold.edit(id),
    add: ({ at }) => {
      const { scale, at: corner } = camera.now()
      const middle: Point = [at[0] / scale + corner[0], at[1] / scale + corner[1]]
      if (placing()) placeChosen(middle)
      else hold.add(middle)
    },
    preview: ({ id, by }) => hold.carry(carried(id), way(id, by)),
    drop: ({ id, by }) => {
      hold.carry(carried(id), way(id, by))
      snapped.end()
      hold.drop()
    },
    forget: () => {
      snapped.end()
      hold.forget()
    },
    pan: ({ by }) => camera.set(panBy(camera.now(), by)),
    pinch: ({ before, after }) => camera.set(pinchBy(camera.now(), before, after)),
  }
  return <T extends Effect['type']>(effect: Extract<Effect, { type: T }>): void =>
    (does[effect.type] as (one: typeof effect) => void)(effect)
}
