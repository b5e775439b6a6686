/** What a path says at the places of its pattern that begin with a colon, as it stands in the address. */
export type Params = Readonly<Record<string, string | undefined>>

const SIGNS = /[.*+^$()|[\]{}\\]/g
const PLACE = /\/:(\w+)(\??)/g

/**
 * Reads paths of one pattern, as `/keepsake/:session/:token?`, where a question mark stands after what may be missing. Words
 * fit in capitals too, and so does a slash at the end. Gives `null` where a path does not fit.
 */
export function pathReader(pattern: string): (path: string) => Params | null {
  const places = pattern
    .replace(SIGNS, '\\$&')
    .replace(PLACE, (_, name, missing) => (missing === '' ? `/(?<${name}>[^/]+)` : `(?:/(?<${name}>[^/]+))?`))
  const whole = new RegExp(`^${places.replace(/\/$/, '')}/?$`, 'i')
  return (path) => {
    const found = whole.exec(path)
    return found === null ? null : { ...found.groups }
  }
}
