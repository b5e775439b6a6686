const narrow = new Set("iljtfrI.,:;'|!()[] ")
const wide = new Set('mwMW@%')

/** How wide one sign is, as a share of its size: a little more than in most fonts, so that no line runs over. */
function share(sign: string): number {
  const code = sign.codePointAt(0) ?? 0
  // Chinese, Japanese, Korean and pictographs stand in squares.
  if (code >= 0x1100 && (code <= 0x11ff || (code >= 0x2e80 && code <= 0xd7af) || code >= 0xf900)) return 1
  if (narrow.has(sign)) return 0.32
  if (wide.has(sign)) return 0.9
  return /\p{Lu}|\p{N}/u.test(sign) ? 0.66 : 0.56
}

/** An estimate of how wide letters are at a size, where no font is at hand to measure them. */
export function measureLetters(letters: string, size: number): number {
  let sum = 0
  for (const sign of letters) sum += share(sign)
  return sum * size
}
