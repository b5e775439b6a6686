/** Whose files are shown, and by which token; without one the cookie counts. */
export interface MediaSource {
  readonly session: string
  readonly token?: string | undefined
}

/** Where a file lies. Elements that load by themselves can send no header, so the token stands in the query. */
export function assetAddress({ session, token }: MediaSource, asset: string): string {
  const query = token === undefined ? '' : `?token=${encodeURIComponent(token)}`
  return `/api/sessions/${encodeURIComponent(session)}/assets/${encodeURIComponent(asset)}${query}`
}
