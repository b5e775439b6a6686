import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainLine, plainText } from '../plain.ts'
import { anyText, fullKeepsake } from '../testing/samples.ts'
import { keepsakeHtml, keepsakePolicy } from './page.ts'
import { style } from './style.ts'

const tags = (html: string): readonly string[] => html.match(/<[^>]*>/gu) ?? []

const unescaped = (html: string): string =>
  html
    .replace(/<[^>]*>/gu, '')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&amp;/gu, '&')

const friendly = keepsakeHtml(fullKeepsake((place) => place))

test('whatever people write, the markup of the page stays the same and their words stay whole', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const html = keepsakeHtml(fullKeepsake(() => text))
      expect(tags(html)).toEqual(tags(friendly))
      expect(unescaped(html).split(plainText(text)).length).toBeGreaterThan(5)
      expect(unescaped(html)).toContain(`${plainLine(text)}\n`)
    }),
  )
})

test('the page fetches nothing, runs nothing and says so in its policy', () => {
  expect(friendly).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\son[a-z]+=|url\(|@import/iu)
  expect(keepsakePolicy).toContain("default-src 'none'")
})

test('the style in the page is the one that its policy names', async () => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))
  expect(keepsakePolicy).toContain(`'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`)
  expect(friendly).toContain(`<style>${style}</style>`)
})

test('headings go down one level at a time, from one title', () => {
  const levels = [...friendly.matchAll(/<h(\d)/gu)].map((match) => Number(match[1]))
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  levels.forEach((level, i) => {
    expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1)
  })
})

test('the page says in which language it speaks and when the server’s copy ends', () => {
  expect(friendly).toContain('<html lang="en">')
  expect(friendly).toContain('9 April 2031 at 14:05 UTC')
  const spanish = keepsakeHtml({ ...fullKeepsake((place) => place), locale: 'es' })
  expect(spanish).toContain('<html lang="es">')
  expect(spanish).toContain('Hacia dónde vamos')
  expect(spanish).toContain('9 de abril de 2031')
})
