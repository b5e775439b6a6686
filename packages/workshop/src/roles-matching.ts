/** The cheapest move of one person from one place to another, for each two places. */
interface Moves {
  readonly cost: readonly (readonly number[])[]
  readonly who: readonly (readonly number[])[]
}

function cheapestMoves(count: number, places: number, at: readonly number[], cost: Cost): Moves {
  const least = Array.from({ length: places }, () => Array.from({ length: places }, () => Number.POSITIVE_INFINITY))
  const who = Array.from({ length: places }, () => Array.from({ length: places }, () => -1))
  for (let i = 0; i < count; i += 1) {
    const from = at[i] as number
    const now = cost(i, from)
    for (let to = 0; to < places; to += 1) {
      const more = cost(i, to) - now
      if (to !== from && more < ((least[from] as number[])[to] as number)) {
        ;(least[from] as number[])[to] = more
        ;(who[from] as number[])[to] = i
      }
    }
  }
  return { cost: least, who }
}

type Cost = (person: number, place: number) => number

/** A circle of places along which moving one person each costs less than nothing; null if there is none (Bellman and Ford). */
function cheaperCircle({ cost }: Moves): readonly number[] | null {
  const places = cost.length
  const far = cost.map(() => 0)
  const before = cost.map(() => -1)
  let last = -1
  for (let pass = 0; pass < places; pass += 1) {
    last = -1
    for (let from = 0; from < places; from += 1) {
      for (let to = 0; to < places; to += 1) {
        const by = (far[from] as number) + ((cost[from] as readonly number[])[to] as number)
        if (by < (far[to] as number)) {
          far[to] = by
          before[to] = from
          last = to
        }
      }
    }
    if (last === -1) return null
  }
  if (last === -1) return null
  for (let step = 0; step < places; step += 1) last = before[last] as number
  const circle = [last]
  for (let place = before[last] as number; place !== last; place = before[place] as number) circle.push(place)
  return circle.reverse()
}

/**
 * A place for each of `count` people so that the sum of the costs is the least possible: a perfect matching of people to
 * seats, found by a first sensible seating and then moving people round in circles of places as long as that helps (Klein's
 * cancelling of negative cycles). Costs are whole numbers; `seats` holds how many seats each place has and sums up to `count`.
 * Deterministic; of equal seatings, the one that the order of people leads to. Throws if seats and people do not match.
 */
export function assigned(count: number, seats: readonly number[], cost: Cost): readonly number[] {
  if (seats.reduce((sum, one) => sum + one, 0) !== count) throw new RangeError('There is one seat for each person')
  const free = [...seats]
  const at = Array.from({ length: count }, (_, i) => {
    const open = free.flatMap((left, place) => (left > 0 ? [place] : []))
    const place = open.reduce((kept, one) => (cost(i, one) < cost(i, kept) ? one : kept))
    free[place] = (free[place] as number) - 1
    return place
  })
  for (;;) {
    const moves = cheapestMoves(count, seats.length, at, cost)
    const circle = cheaperCircle(moves)
    if (circle === null) return at
    circle.forEach((from, i) => {
      const to = circle[(i + 1) % circle.length] as number
      const person = (moves.who[from] as readonly number[])[to] as number
      at[person] = to
    })
  }
}
