import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { expect, test } from 'vitest'
import { plainText } from '../plain.ts'
import { anyText, fullKeepsake } from '../testing/samples.ts'
import { escapeMarkdown, escapeMarkdownLine } from './escape.ts'
import { keepsakeMarkdown } from './page.ts'

/** What a reader of GitHub's Markdown makes of it, raw HTML included. */
const rendered = (markdown: string): string =>
  micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })

const elements = (html: string): readonly string[] =>
  (html.match(/<[^>]*>/gu) ?? []).filter((tag) => !/^<\/?(?:br|p)\b/u.test(tag))

const friendly = elements(rendered(keepsakeMarkdown(fullKeepsake((place) => place))))

/** Letters and signs alone: how a reader breaks lines and paragraphs is not the matter here. */
const signs = (html: string): string =>
  html
    .replace(/<[^>]*>/gu, '')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, '&')
    .replace(/\s+/gu, '')

test('whatever people write, no link, image, HTML, heading, list, code or table comes of it, and no sign is lost', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const html = rendered(keepsakeMarkdown(fullKeepsake(() => text)))
      expect(elements(html)).toEqual(friendly)
      expect(signs(html).split(plainText(text).replace(/\s+/gu, '')).length - 1).toBeGreaterThanOrEqual(12)
    }),
  )
})

test('any line stays one paragraph of text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const lines = plainText(text.slice(1, -1))
      expect(elements(rendered(escapeMarkdown(lines)))).toEqual([])
    }),
  )
})

test('ordinary sentences need no sign before theirs', () => {
  const sentence = 'Then she said: "I don’t know (yet), 3 - 2 = 1; do we?" Well, bread & butter!'
  expect(escapeMarkdownLine(sentence)).toBe(sentence)
})

test('headings of the file are those of the page', () => {
  const markdown = keepsakeMarkdown(fullKeepsake((place) => place))
  expect(markdown.match(/^#+ .*$/gmu)).toEqual([
    '# title',
    '## Our own page',
    '### What we are moving towards',
    '### What we wrote for ourselves',
    '### What we noticed',
    '## The boards of our groups',
    '### Round 1, group 3',
    '#### frame',
    '## What the whole room talked about',
    '### theme',
    '### In no theme',
    '## What we agreed on',
    '## To read further',
    '## When we meet again',
  ])
  expect(markdown).toContain('- observation  \n  (Round 1 · kind · 2:05)')
})
