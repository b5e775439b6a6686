/** Where to go after signing in: a facilitator's own page named by `to`, and nowhere else. */
export function returnPath(to: string | null): string {
  return to !== null && /^\/facilitate(\/[\w-]+)?$/.test(to) ? to : '/facilitate'
}
