import { locales, refusalSentences } from '@coreflect/workshop'
import { describe, expect, it } from 'vitest'
import { togetherWords } from '../board/together-words.ts'
import { boardWords } from '../board/words.ts'
import { exchangeWords } from '../board/words-exchange.ts'
import { plenaryWords } from '../board/words-plenary.ts'
import { doingWords } from '../doings/words.ts'
import { facilitateWords } from '../facilitate/words.ts'
import { keepingWords } from '../keeping/words.ts'
import { mediaWords } from '../media/words.ts'
import { notingWords } from '../noting/words.ts'
import { paperWords } from '../paper/words.ts'
import { prepareWords } from '../prepare/words.ts'
import { searchWords } from '../revisit/words-search.ts'
import { boardSaidWords } from '../take-part/board-said-words.ts'
import { atHandWords } from './words/at-hand.ts'
import { guestWords } from './words/guest.ts'
import { refusalWords } from './words/refusals.ts'
import { revisitWords } from './words/revisit.ts'
import { roomWords } from './words/room.ts'
import { screenWords } from './words/screen.ts'
import { tableWords } from './words/table.ts'
import { takePartWords } from './words/take-part.ts'
import { uiWords } from './words/ui.ts'

type Texts = Readonly<Record<string, string>>

const parts: Readonly<Record<string, { readonly en: Texts; readonly es: Texts }>> = {
  ui: uiWords,
  refusals: refusalWords,
  room: roomWords,
  'take-part': takePartWords,
  'at-hand': atHandWords,
  screen: screenWords,
  table: tableWords,
  guest: guestWords,
  revisit: revisitWords,
  board: boardWords,
  keeping: keepingWords,
  search: searchWords,
  plenary: plenaryWords,
  noting: notingWords,
  doings: doingWords,
  media: mediaWords,
  paper: paperWords,
  exchange: exchangeWords,
  together: togetherWords,
  'board-said': boardSaidWords,
  facilitate: facilitateWords,
  prepare: prepareWords,
}

const holes = (text: string | undefined) => [...(text ?? '').matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort()

describe.each(Object.entries(parts))('the words of %s', (_, words) => {
  it('are there in every language, none of them empty', () => {
    for (const locale of locales) {
      expect(Object.keys(words[locale]).sort()).toEqual(Object.keys(words.en).sort())
      expect(Object.entries(words[locale]).filter(([, text]) => text.trim() === '')).toEqual([])
    }
  })

  it('have the same holes in every language', () => {
    for (const [key, text] of Object.entries(words.en)) expect([key, holes(words.es[key])]).toEqual([key, holes(text)])
  })

  it('tell a number in all the forms that it needs', () => {
    const counted = Object.keys(words.en).filter((key) => /\.(one|other)$/.test(key))
    for (const key of counted) expect(words.en).toHaveProperty([key.replace(/\.(one|other)$/, '.other')])
  })
})

describe('the catalogue', () => {
  it('has a sentence for every refusal', () => {
    for (const code of Object.keys(refusalSentences)) expect(refusalWords.en).toHaveProperty([`refusal.${code}`])
  })

  it('gives no key to two parts', () => {
    const keys = Object.values(parts).flatMap((words) => Object.keys(words.en))
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })

  it('never speaks of assessing, scoring or monitoring', () => {
    const texts = Object.values(parts).flatMap((words) => Object.values(words.en))
    expect(texts.filter((text) => /\b(assess|score|monitor|compliance|users?)/i.test(text))).toEqual([])
  })
})
