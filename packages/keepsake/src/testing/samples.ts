import type { Item } from '@coreflect/board'
import fc from 'fast-check'
import type { KeepsakeData } from '../data.ts'

const placed = {
  s: [184, 144],
  z: 'a0',
  color: 'sun',
  letters: 'medium',
  turn: 0,
  locked: false,
  group: null,
  minute: null,
  moment: null,
} as const

/** A note with this text, `row` rows down the board. */
export const note = (id: string, row: number, text: string, frame: string | null = null): Item => ({
  ...placed,
  kind: 'note',
  id,
  p: [0, row * 200],
  frame,
  text,
})

export const frame = (id: string, row: number, text: string): Item => ({
  ...placed,
  kind: 'frame',
  id,
  p: [0, row * 200],
  frame: null,
  text,
})

export const card = (id: string, row: number, text: string, round: number, inFrame: string | null = null): Item => ({
  ...placed,
  kind: 'card',
  id,
  p: [400, row * 200],
  frame: inFrame,
  text,
  round,
  lens: 'plain',
  tag: 'Heard',
})

/** A keepsake with something in every place; `write` gives each of its texts. */
export function fullKeepsake(write: (place: string) => string): KeepsakeData {
  return {
    title: write('title'),
    locale: 'en',
    endsAt: Date.UTC(2031, 3, 9, 14, 5),
    own: {
      page: write('page'),
      takeaway: write('takeaway'),
      observations: [{ round: 1, kind: write('kind'), moment: 125, text: write('observation') }],
    },
    boards: [
      {
        id: 'b1',
        label: 3,
        round: 1,
        opened: false,
        items: [note('n1', 0, write('loose note')), frame('f1', 1, write('frame')), note('n2', 2, write('note'), 'f1')],
        dots: new Map(),
      },
    ],
    themes: [{ title: write('theme'), cards: [{ text: write('card'), tag: write('tag'), round: 2 }] }],
    loose: [{ text: write('loose card'), tag: '', round: null }],
    agreement: [write('agreed')],
    resources: [{ title: write('resource'), link: 'https://example.org/read' }],
    dates: [{ id: 'd', title: write('date'), startsAt: Date.UTC(2031, 4, 1, 9), minutes: 90, place: write('place') }],
  }
}

const hostile = [
  '<script>alert(1)</script>',
  '</style></title><img src=x onerror=alert(1)>',
  '"><a href="javascript:alert(1)">',
  '&lt;b&gt;&#60;&amp;',
  '[press](https://bad.example)',
  '![x](//bad.example/pixel)',
  '<https://bad.example>',
  'https://bad.example www.bad.example me@bad.example mailto:me@bad.example',
  '[x]: https://bad.example',
  '# heading\n## another',
  'text\n===\ntext\n---',
  '- a\n+ b\n* c\n1. d\n2) e\n> f',
  '    code\n\tcode',
  '```\ncode\n```\n~~~',
  '`code` *em* __strong__ ~~gone~~',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  '- [ ] a task\n\n***\n\n[^1]\n\n[^1]: note',
  '<!-- comment -->\n<?x?>\n<![CDATA[x]]>',
  'a  \nb\\\nc\\',
  'line\u2028line\u0085line\u0000\u001b[31m\ud800',
]

/** Any text that someone could have written, with what is meant to break out of a format in it. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }), fc.constantFrom('\n', '\r\n', ' ', '\t')),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((pieces) => `x${pieces.join('')}x`)
