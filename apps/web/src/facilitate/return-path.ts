/** Where to go after signing in: a facilitator's own page named by `to`, and nowhere else. */
export function returnPath(to: string | string[] | undefined): string {
  return typeof to === 'string' && /^\/facilitate(\/[\w-]+)?$/.test(to) ? to : '/facilitate'
}
