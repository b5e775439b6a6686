/** The number of a draw as someone typed it: null for nothing, `wrong` for what is no whole number of 32 bits. */
export function readSeed(text: string): number | 'wrong' | null {
  const digits = text.trim()
  if (digits === '') return null
  const seed = Number(digits)
  return /^\d{1,10}$/.test(digits) && seed <= 0xffff_ffff ? seed : 'wrong'
}
