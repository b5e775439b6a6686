/** The token in this address's fragment, which no server ever sees in its log; null if there is none. */
export function fragmentToken(): string | null {
  const token = location.hash.replace(/^#/, '')
  return token === '' ? null : token
}
