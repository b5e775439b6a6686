/** What every page has before it fetches anything else. */
const BASE = /^assets\/(?:index|base|rolldown-runtime)-/
/** What those have who fetch something for a board. */
const AT_BOARDS = /^assets\/(?:index|base|rolldown-runtime|documents)-/
/** Pages that are come to by their address: the server names all their files together with it. */
const NAMED_AHEAD =
  /^assets\/(?:screen-page|guest-page|table-page|keepsake-page|claim|sign-in|home|team-door|our-words|cockpit|paper-page|prepare-page)-/

/**
 * What is fetched together with a file that is fetched later. Every participant carries these lists with the first load, so
 * none has in it what is there anyway, nor what is only needed by facilitators' pages, of which the server knows.
 */
export function preloaded(file: string, needed: readonly string[], host: string): string[] {
  if (BASE.test(host) && NAMED_AHEAD.test(file)) return []
  const there = /^assets\/(?:board|documents|index)-/.test(host) ? AT_BOARDS : BASE
  return needed.filter((name) => !there.test(name))
}
