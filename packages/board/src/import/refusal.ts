import type { ItemSeed } from '../exchange/seeds.ts'

/** Why a file is not read; the sentence is for logs and plain callers, screens have their own for each code. */
export interface ImportRefusal {
  readonly code: 'not-a-board' | 'newer' | 'broken' | 'empty' | 'too-large'
  readonly sentence: string
}

/** What a file holds, ready for `pasteItems`; `left` counts what it holds besides and a board cannot. */
export type Imported =
  | { readonly seeds: readonly ItemSeed[]; readonly left: number }
  | { readonly refusal: ImportRefusal }

const SENTENCES: { readonly [code in ImportRefusal['code']]: string } = {
  'not-a-board': 'This file holds no board that can be read.',
  newer: 'This file was written by a newer version.',
  broken: 'This file is damaged. Nothing was changed.',
  empty: 'There is nothing in this file.',
  'too-large': 'This file holds more than a board can take.',
}

export const refuse = (code: ImportRefusal['code']): Imported => ({ refusal: { code, sentence: SENTENCES[code] } })

/** The most items and letters that one file may bring. */
export const MOST_ITEMS = 10_000
export const MOST_LETTERS = 20_000
export const MOST_FILE_LETTERS = 40_000_000
