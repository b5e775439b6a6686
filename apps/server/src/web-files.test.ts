import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { webFiles } from './web-files.ts'

const script = `export const word = '${'calm '.repeat(1000)}'`
let folder: string
let app: Hono

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coreflect-web-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Coreflect</title>')
  await writeFile(join(folder, 'assets/main-Ab3_x-9Z.js'), script)
  await writeFile(join(folder, 'assets/main-Ab3_x-9Z.js.gz'), gzipSync(script))
  const page = {
    path: '/take-part/',
    query: 'at=board',
    files: ['assets/board-12345678.js', 'assets/board-12345678.css', 'assets/letters-12345678.woff2'],
  }
  const cockpit = { path: '/facilitate/*', query: '', files: ['assets/cockpit-12345678.js'] }
  await writeFile(join(folder, 'hints.json'), JSON.stringify({ pages: [page, cockpit] }))
  await writeFile(join(folder, '..', 'coreflect-secret.txt'), 'not for the web')
  app = new Hono().use(webFiles(folder))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await rm(join(folder, '..', 'coreflect-secret.txt'))
})

test('a hashed file is compressed and kept for ever', async () => {
  const response = await app.request('/assets/main-Ab3_x-9Z.js', { headers: { 'accept-encoding': 'gzip, br' } })
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(response.headers.get('content-type')).toContain('text/javascript')
  expect(response.headers.get('content-encoding')).toBe('br')
  expect(brotliDecompressSync(await response.arrayBuffer()).toString()).toBe(script)
  const plain = await app.request('/assets/main-Ab3_x-9Z.js')
  expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, script])
})

test('what the build has compressed is not compressed again, nor served by its own name', async () => {
  const response = await app.request('/assets/main-Ab3_x-9Z.js', { headers: { 'accept-encoding': 'gzip' } })
  expect(response.headers.get('content-encoding')).toBe('gzip')
  expect(gunzipSync(await response.arrayBuffer()).toString()).toBe(script)
  for (const path of ['/assets/main-Ab3_x-9Z.js.gz', '/hints.json']) expect((await app.request(path)).status).toBe(404)
})

test('a page comes with the names of the files that it is going to need', async () => {
  const link = async (path: string) => (await app.request(path)).headers.get('link')
  expect(await link('/take-part/x?at=board')).toBe(
    '</assets/board-12345678.js>; rel=modulepreload, </assets/board-12345678.css>; rel=preload; as=style; crossorigin, ' +
      '</assets/letters-12345678.woff2>; rel=preload; as=font; type="font/woff2"; crossorigin',
  )
  expect(await link('/facilitate/x')).toBe('</assets/cockpit-12345678.js>; rel=modulepreload')
  expect([await link('/facilitate'), await link('/facilitate/x/paper')]).toEqual([null, null])
  expect([await link('/take-part/x'), await link('/'), await link('/assets/main-Ab3_x-9Z.js')]).toEqual([
    null,
    null,
    null,
  ])
})

test('every client route is the page, asked for anew by its tag', async () => {
  for (const path of ['/', '/join/ABC234', '/take-part/x', '/screen/y']) {
    const response = await app.request(path)
    expect([path, response.status, await response.text()]).toEqual([
      path,
      200,
      '<!doctype html><title>Coreflect</title>',
    ])
    expect(response.headers.get('cache-control')).toBe('no-cache')
    const again = await app.request(path, { headers: { 'if-none-match': response.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
  }
})

test('a missing file, another folder or a call is not the page', async () => {
  for (const path of [
    '/assets/gone-12345678.js',
    '/favicon.ico',
    '/..%2fcoreflect-secret.txt',
    '/../coreflect-secret.txt',
    '/api/x',
    '/sync/x',
  ]) {
    const response = await app.request(path)
    expect([path, response.status]).toEqual([path, 404])
  }
  expect((await app.request('/', { method: 'POST' })).status).toBe(404)
})

test('before the first build there is a sentence that says what to do', async () => {
  const response = await new Hono().use(webFiles(join(folder, 'nothing'))).request('/')
  expect([response.status, await response.text()]).toEqual([
    503,
    'The pages are not built yet: run `pnpm run build`.\n',
  ])
})
