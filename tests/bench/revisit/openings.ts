import { setTimeout as pause } from 'node:timers/promises'

/** How long it took people to get a page and the picture in it, in ms, and how many got something else. */
export interface Openings {
  readonly people: number
  readonly errors: number
  readonly page: { readonly middle: number; readonly p95: number; readonly longest: number }
  readonly picture: { readonly middle: number; readonly p95: number; readonly longest: number }
}

function spread(times: readonly number[]): Openings['page'] {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (part: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0)
  return { middle: at(0.5), p95: at(0.95), longest: at(1) }
}

/** Opens a page so many times, evenly over this time (ms), each with the picture after it. */
export async function openings(page: string, picture: string, people: number, over: number): Promise<Openings> {
  const [pages, pictures]: [number[], number[]] = [[], []]
  let errors = 0
  const fetched = async (address: string, into: number[]) => {
    const begun = performance.now()
    const answer = await fetch(address, { headers: { 'accept-encoding': 'gzip' } }).catch(() => null)
    const body = await answer?.arrayBuffer().catch(() => null)
    if (answer?.ok !== true || body == null) errors += 1
    else into.push(performance.now() - begun)
  }
  await Promise.all(
    Array.from({ length: people }, async (_, at) => {
      await pause((at * over) / people)
      await fetched(page, pages)
      await fetched(picture, pictures)
    }),
  )
  return { people, errors, page: spread(pages), picture: spread(pictures) }
}
