import { expect, test } from 'vitest'
import { entriesOf, found, type Searchable } from './search.ts'

const kept: Searchable = {
  own: {
    page: 'We talked about silence',
    takeaway: 'Ask first',
    observations: [{ round: 2, text: 'Un silencio LARGO' }],
  },
  boards: [{ group: 3, round: 1, sections: [{ title: 'Helped', items: [{ text: 'a long pause' }, { text: ' ' }] }] }],
  themes: [{ title: 'Listening', cards: [{ text: 'silence helped' }] }],
  loose: [{ text: 'a question' }],
  agreement: ['What is said here stays here'],
}

test('a search finds parts of words, whatever their case and accents, and says where they stand', () => {
  const places = (query: string) => found(entriesOf(kept), query).map(({ place }) => place.in)
  expect(places('siléncio')).toEqual(['note'])
  expect(places('SILENC')).toEqual(['page', 'note', 'theme'])
  expect(places('pause long')).toEqual(['board'])
  expect(places('stays')).toEqual(['agreement'])
  expect(places('  ')).toEqual([])
  expect(entriesOf(kept).every(({ text }) => text.trim() !== '')).toBe(true)
})
