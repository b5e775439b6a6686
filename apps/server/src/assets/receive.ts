import { createHash } from 'node:crypto'
import { type FileHandle, open, readFile } from 'node:fs/promises'
import { type Refusal, refuse } from '@coreflect/workshop'
import { type AssetKind, headSize, kindOf } from './kinds.ts'

/** What came in: what its bytes are, how many, and a mark that tells them from all others. */
export interface Received {
  readonly kind: AssetKind
  readonly size: number
  readonly tag: string
}

/** How long an upload may take: ms without a byte, and the bytes a second that it must keep up after `patience` ms. */
export interface Pace {
  readonly silence: number
  readonly patience: number
  readonly bytesPerSecond: number
}

export const usualPace: Pace = { silence: 20_000, patience: 30_000, bytesPerSecond: 8192 }

type Piece = { readonly done: boolean; readonly value?: Uint8Array | undefined } | 'silent'

/** The next piece of a body, or that none came in time. */
async function nextOf(reader: ReadableStreamDefaultReader<Uint8Array>, silence: number): Promise<Piece> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silent = new Promise<'silent'>((resolve) => {
    timer = setTimeout(() => resolve('silent'), silence)
  })
  try {
    return await Promise.race([reader.read(), silent])
  } finally {
    clearTimeout(timer)
  }
}

/** Words for captions are read as text by browsers, so all of them have to be text. */
async function isText(path: string): Promise<boolean> {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)).includes('\0')
  } catch {
    return false
  }
}

/**
 * Writes a body to a new file, piece by piece, and has it on the disk when it resolves. Refused, with the rest unread: what is
 * not of a kind that is shown (`wrong-type`), is larger than `most` says for its kind (`too-large`), or comes too slowly
 * (`too-slow`). Nothing is ever unpacked here, so that a small file cannot become a large one. Rejects when the sender leaves.
 */
export async function receiveAsset(
  body: ReadableStream<Uint8Array>,
  path: string,
  most: (kind: AssetKind) => number,
  pace: Pace = usualPace,
): Promise<Received | Refusal> {
  const reader = body.getReader()
  const file = await open(path, 'wx', 0o600)
  try {
    const received = await write(reader, file, most, pace)
    if ('kind' in received && received.kind === 'vtt' && !(await isText(path))) return refuse('wrong-type')
    return received
  } finally {
    await file.close()
    await reader.cancel().catch(() => undefined)
  }
}

/** Collects first bytes until they tell what a file is; null until then. */
function createLook(): (bytes: Uint8Array, isLast: boolean) => AssetKind | Refusal | null {
  let head = Buffer.alloc(0)
  let found: AssetKind | Refusal | null = null
  return (bytes, isLast) => {
    if (found !== null) return found
    head = Buffer.concat([head, bytes])
    if (head.length >= headSize || isLast) found = kindOf(head) ?? refuse('wrong-type')
    return found
  }
}

async function write(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  file: FileHandle,
  most: (kind: AssetKind) => number,
  pace: Pace,
): Promise<Received | Refusal> {
  const began = performance.now()
  const hash = createHash('sha256')
  const look = createLook()
  let size = 0
  for (;;) {
    const piece = await nextOf(reader, pace.silence)
    if (piece === 'silent') return refuse('too-slow')
    const bytes = piece.value ?? new Uint8Array()
    size += bytes.length
    const kind = look(bytes, piece.done)
    if (typeof kind === 'object' && kind !== null) return kind
    if (kind !== null && size > most(kind)) return refuse('too-large')
    hash.update(bytes)
    await file.writeFile(bytes)
    if (piece.done && kind !== null) {
      await file.sync()
      return { kind, size, tag: hash.digest('base64url').slice(0, 22) }
    }
    if (isTooSlow(performance.now() - began, size, pace)) return refuse('too-slow')
  }
}

function isTooSlow(elapsed: number, size: number, { patience, bytesPerSecond }: Pace): boolean {
  const late = elapsed - patience
  return late > 0 && size < (late / 1000) * bytesPerSecond
}
