import { randomInt } from 'node:crypto'
import type { Chance } from '@coreflect/workshop'
import { customAlphabet, nanoid } from 'nanoid'

/** Ids and seeds from the machine's random source. */
export const chance: Chance = {
  id: () => nanoid(),
  seed: () => randomInt(0, 2 ** 32),
}

const signs = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A code to join by: six signs without look-alikes (no I, L, O, 0, 1), one of 887 million. */
export const newCode: () => string = customAlphabet(signs, 6)

/** A code as it is kept, from whatever way a person typed it: small letters, spaces and dashes are fine. */
export function readCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s\-–—.]/g, '')
}
