/**
 * Sizes of the groups for so many people [G3]: groups of the wanted size, the rest spread as one more seat each; where the rest
 * is too large for that, one group more and all nearly equal. Five in trios become three and two. Never a group of one, and no
 * pair that was not asked for unless there is no other way. Empty below two people.
 */
export function groupSizes(people: number, size: number): readonly number[] {
  if (people < 2) return []
  if (people <= size) return [people]
  const groups = Math.floor(people / size)
  const rest = people - groups * size
  return rest <= groups && !(people === 5 && size === 3) ? spread(people, groups) : spread(people, groups + 1)
}

/** Nearly equal parts, the larger ones first. */
function spread(people: number, groups: number): readonly number[] {
  const each = Math.floor(people / groups)
  return Array.from({ length: groups }, (_, i) => each + (i < people - each * groups ? 1 : 0))
}

/**
 * The sizes with room for those who are pinned: no group gets less than it has pins, and what one gains another loses, the
 * largest first. `pins` holds how many are pinned in each group, in the order of the groups; there may be more than sizes.
 */
export function sizesAround(sizes: readonly number[], pins: readonly number[]): readonly number[] {
  const wanted = Array.from({ length: Math.max(sizes.length, pins.length) }, (_, i) => sizes[i] ?? 0)
  const needed = wanted.map((_, i) => Math.max(pins[i] ?? 0, wanted[i] === 0 ? 2 : 0))
  const roomy = wanted.map((size, i) => Math.max(size, needed[i] ?? 0))
  const people = sizes.reduce((sum, size) => sum + size, 0)
  for (;;) {
    if (roomy.reduce((sum, size) => sum + size, 0) <= people) return roomy
    const slack = roomy.map((size, i) => (size > Math.max(2, needed[i] ?? 0) ? size : 0))
    const largest = Math.max(...slack)
    if (largest === 0)
      return filledUp(
        roomy.map((_, i) => pins[i] ?? 0),
        people,
      )
    const at = slack.lastIndexOf(largest)
    roomy[at] = largest - 1
  }
}

/** Sizes of the pinned people alone, with the others added one by one to the smallest group that has any. */
function filledUp(pins: readonly number[], people: number): readonly number[] {
  const sizes = [...pins]
  for (let left = people - pins.reduce((sum, size) => sum + size, 0); left > 0; left -= 1) {
    const peopled = sizes.filter((size) => size > 0)
    const at = sizes.indexOf(Math.min(...(peopled.length > 0 ? peopled : sizes)))
    sizes[at] = (sizes[at] ?? 0) + 1
  }
  return sizes
}
