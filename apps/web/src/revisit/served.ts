const sizes = new Map(
  [...document.querySelectorAll<HTMLImageElement>('#kept img')].map((one) => [
    one.getAttribute('src'),
    [one.width, one.height] as const,
  ]),
)

/** The shape in which the server's page showed a picture, so that nothing moves when another takes its place; null if it did not. */
export function servedSize(src: string): readonly [width: number, height: number] | null {
  return sizes.get(src) ?? null
}
