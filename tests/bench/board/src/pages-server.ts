import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { makeFixture } from './fixture.ts'

const compress = promisify(brotliCompress)
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Serves the peers' built pages as our server serves ours: compressed with Brotli once, from memory, kept for a year. */
export async function servePages(folder: string): Promise<{ readonly url: string; close(): void }> {
  const kept = new Map<string, Promise<Buffer>>()
  const read = async (path: string, type: string): Promise<Buffer> => {
    const bytes = await readFile(join(folder, normalize(path)))
    return type.startsWith('font/') ? bytes : await compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
  }
  const fixture = async (query: URLSearchParams): Promise<Buffer> =>
    await compress(JSON.stringify(makeFixture(Number(query.get('notes')), Number(query.get('strokes')))), {
      params: { [constants.BROTLI_PARAM_QUALITY]: 4 },
    })
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname, search, searchParams } = new URL(url, 'http://localhost')
    const type = TYPES[extname(pathname)] ?? 'application/octet-stream'
    const isFixture = pathname === '/fixture.json'
    const key = isFixture ? pathname + search : pathname
    const made = kept.get(key) ?? (isFixture ? fixture(searchParams) : read(pathname, type))
    kept.set(key, made)
    try {
      const body = await made
      const encoding = type.startsWith('font/') ? {} : { 'content-encoding': 'br' }
      response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=31536000', ...encoding })
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://localhost:${port}`, close: () => server.close() }
}
