/**
 * Why the server closed a connection on `/sync`. Codes 4400 to 4499 are final: y-websocket 3 does not come back after one.
 * 1012 and 1013 mean "come back".
 */
export const CLOSE = {
  /** No valid token. */
  SIGN_IN: 4401,
  /** The person may not open this document, or no longer. */
  FORBIDDEN: 4403,
  /** There is no such document, or it was deleted. */
  NOT_FOUND: 4404,
  /** What was sent breaks the protocol: a malformed frame or update. */
  MALFORMED: 4409,
  /** A frame or the document would exceed its limit. */
  TOO_LARGE: 4413,
  /** More messages than the limit allows, burst included. */
  TOO_MANY: 4429,
  /** The server stops or restarts. */
  RESTART: 1012,
  /** The server cannot take more now: the log fails, or this reader is too slow. */
  TRY_LATER: 1013,
} as const

/** One of the codes above. */
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE]
