import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { filesLike, root } from './source-files.ts'

const documents = filesLike(/^(docs\/.*|[A-Z]+)\.md$/)

test('every file that ARCHITECTURE.md names is there', () => {
  const text = documents.find((file) => file.path === 'ARCHITECTURE.md')?.text ?? ''
  const named = [...text.matchAll(/`((?:apps|packages|tests|docs|scripts)\/[\w./-]+\.\w+)`/g)].map(
    (match) => match[1] ?? '',
  )
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test('every link between the documents leads somewhere', () => {
  const broken = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
      .map((match) => match[1] ?? '')
      .filter((target) => !existsSync(join(root, dirname(path), target)))
      .map((target) => `${path} → ${target}`),
  )
  expect(broken).toEqual([])
})
