import { toBase64 } from './base64.ts'
import type { ItemSeed } from './seeds.ts'

/** Version of the form of a board as JSON. It rises where a reader of the former one would misread it. */
export const FILE_VERSION = 1

/** What of a board's JSON is bytes is base64 there. */
const asJson = (_key: string, value: unknown): unknown => (value instanceof Uint8Array ? toBase64(value) : value)

/** Seeds as JSON of our own form, which `importBoard` reads: for files, and for what is copied from one board to another. */
export const seedsJson = (seeds: readonly ItemSeed[], indent?: number): string =>
  JSON.stringify({ coreflect: 'board', version: FILE_VERSION, items: seeds }, asJson, indent)
