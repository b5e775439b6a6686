const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** An id of so many signs, six random bits each. Works without a secure context. */
export function randomId(length = 21): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => signs[byte & 63]).join('')
}
