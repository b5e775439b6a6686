import { expect, it } from 'vitest'
import { filesLike } from './source-files.ts'

/** A line of the catalogue, as far as it gives a key its words. */
const LINE = /^\s+'([\w-]+(?:\.[\w-]+)+)':/gm
/** A template that makes keys: what stands before and after what it fills in. */
const TEMPLATE = /`([a-z][\w-]*\.[\w.-]*)\$\{[^`\n]*?\}([\w.-]*)`/g

it('every word of the catalogue is said somewhere', () => {
  const files = filesLike(/^(?:apps\/web|packages\/[\w-]+)\/src\/.*\.tsx?$/).filter(
    ({ path }) => !path.endsWith('.test.ts'),
  )
  const catalogue = files.filter(({ path }) => /^apps\/web\/.*words/.test(path))
  const keys = new Set(catalogue.flatMap(({ text }) => [...text.matchAll(LINE)].map(([, key = '']) => key)))
  const code = files.map(({ text }) => text.replaceAll(LINE, '')).join('\n')
  const made = [...code.matchAll(TEMPLATE)].map(([, begin = '', end = '']) => [begin, end] as const)
  const isSaid = (key: string): boolean =>
    code.includes(`'${key}'`) || made.some(([begin, end]) => key.startsWith(begin) && key.endsWith(end))
  expect(keys.size).toBeGreaterThan(2_000)
  expect([...keys].filter((key) => !isSaid(key) && !isSaid(key.replace(/\.(one|other)$/, '')))).toEqual([])
})
