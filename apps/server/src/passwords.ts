import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const
const tagLength = 32

/** Hashes a password with argon2id and a fresh salt, as a PHC string that carries its own parameters. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { ...cost, tagLength, nonce, message: normal(password) })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${plain(nonce)}$${plain(tag)}`
}

/**
 * Whether a password belongs to a hash, compared in constant time. Without a hash (nobody of that name, or no password
 * yet) it takes as long and says no, so that names cannot be told apart by time.
 * @throws {TypeError} if the hash is no PHC string of argon2id.
 */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const { parameters, tag } = parse(hash ?? (await nobody()))
  const derived = await derive('argon2id', { ...parameters, message: normal(password) })
  return timingSafeEqual(derived, tag) && hash !== null
}

let hashOfNobody: Promise<string> | null = null
function nobody(): Promise<string> {
  hashOfNobody ??= hashPassword(randomBytes(16).toString('hex'))
  return hashOfNobody
}

function parse(hash: string): { parameters: Omit<Argon2Parameters, 'message'>; tag: Buffer } {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/-]+)\$([\w+/-]+)$/.exec(hash)
  const [, memory, passes, parallelism, nonce, tag] = match ?? []
  if (nonce === undefined || tag === undefined) throw new TypeError('A password hash is not a PHC string of argon2id')
  const wanted = Buffer.from(tag, 'base64')
  return {
    parameters: {
      memory: Number(memory),
      passes: Number(passes),
      parallelism: Number(parallelism),
      nonce: Buffer.from(nonce, 'base64'),
      tagLength: wanted.length,
    },
    tag: wanted,
  }
}

/** The same signs typed on another keyboard are the same password (RFC 8265: NFC). */
function normal(password: string): string {
  return password.normalize('NFC')
}

function plain(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
