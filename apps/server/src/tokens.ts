import { hash, randomBytes } from 'node:crypto'

/** A new secret: 32 random bytes as base64url, 43 signs. Handed out once and never kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret: its SHA-256 as base64url. A token has 256 random bits, so no salt and no slow hash is needed. */
export function hashToken(token: string): string {
  return hash('sha256', token, 'base64url')
}
