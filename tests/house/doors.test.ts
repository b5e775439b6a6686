import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { filesLike, importsOf, type SourceFile } from './source-files.ts'

const sources = filesLike(/^(apps|packages)\/[^/]+\/src\/.*\.tsx?$/)
const product = sources.filter((file) => !/\.test\.tsx?$|\/testing\//.test(file.path))

/** Product files whose text fits, outside the one door named. */
const outside = (door: RegExp, pattern: RegExp, files: readonly SourceFile[] = product): readonly string[] =>
  files.filter((file) => !door.test(file.path) && pattern.test(file.text)).map((file) => file.path)

test('there is source to look at', () => {
  expect(product.length).toBeGreaterThan(50)
})

test('[§2] no import goes around a door: relative paths stay inside their room', () => {
  const strays = sources.flatMap((file) => {
    const room = file.path.split('/').slice(0, 3).join('/')
    return importsOf(file)
      .filter((path) => path.startsWith('.'))
      .map((path) => normalize(join(dirname(file.path), path)))
      .filter((path) => !path.startsWith(`${room}/`))
      .map((path) => `${file.path} → ${path}`)
  })
  expect(strays).toEqual([])
})

test('[§2] only the server’s config reads the environment', () => {
  expect(outside(/^apps\/server\/src\/config\.ts$/, /process\.env/)).toEqual([])
})

test('[§2] only board changes a shared document; the provider takes in what others have changed', () => {
  const doors = /^packages\/board\/|^packages\/sync\/src\/provider\/quick-update\.ts$/
  expect(outside(doors, /\.transact\(/)).toEqual([])
})

test('[§2] only web/**/create-*.ts turn the events of shared documents into signals', () => {
  const web = product.filter((file) => file.path.startsWith('apps/web/'))
  expect(outside(/\/create-[a-z-]+\.tsx?$|\/text-binding\.ts$/, /\.observe(Deep)?\(/, web)).toEqual([])
})

test('the rules know no clock and no chance of their own', () => {
  const rules = product.filter((file) => file.path.startsWith('packages/workshop/'))
  expect(outside(/^$/, /Date\.now|new Date\(\)|Math\.random|crypto\./, rules)).toEqual([])
})

/** A catalogue is one list of sentences; splitting it would only make a missing one harder to see. */
const catalogue = /\/words[\w-]*(\.ts|\/[\w-]+\.ts)$/

test('no source file is longer than 300 lines, catalogues of sentences apart', () => {
  const long = sources.filter((file) => !catalogue.test(file.path) && file.text.split('\n').length > 301)
  expect(long.map((file) => file.path)).toEqual([])
})

test('no unfinished marks are left behind', () => {
  const marks = new RegExp(['TO', 'DO|FIX', 'ME|X', 'XX|@ts-ig', 'nore'].join(''))
  expect(outside(/^$/, marks, sources)).toEqual([])
})
