import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import { type Hints, readHints } from './hints.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

type Encoding = 'br' | 'gzip' | null

interface WebFile {
  readonly type: string
  readonly tag: string
  readonly as: (encoding: Encoding) => Promise<Uint8Array<ArrayBuffer>>
}

/**
 * Serves what the web's build made, from memory: each file is read when it is first asked for, once, as the build has
 * compressed it. With a page the files are named that it is going to need, so that they are fetched at once.
 * Names with a hash never change and are kept by browsers for a year; everything else is asked for anew by its tag.
 * Any other path that wants a page gets `index.html`, whose router knows the rest. Only files that the build listed
 * can be asked for, so that no path leads outside.
 */
export function webFiles(folder: string): MiddlewareHandler {
  const names = new Set(listed(folder))
  const hints = readHints(folder)
  const files = new Map<string, Promise<WebFile>>()

  function open(name: string): Promise<WebFile> {
    const opened = files.get(name) ?? readWebFile(join(folder, name))
    files.set(name, opened)
    return opened
  }

  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    const asked = c.req.path.slice(1)
    const name = names.has(asked) ? asked : wantsPage(c) ? 'index.html' : null
    if (name === null) return next()
    if (!names.has(name)) return c.text('The pages are not built yet: run `pnpm run build`.\n', 503)
    if (name === 'index.html') nameAhead(c, hints)
    return answer(c, name, await open(name))
  }
}

function listed(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((name) => !/\.(?:br|gz)$|^hints\.json$/.test(name))
  } catch {
    return []
  }
}

function wantsPage(c: Context): boolean {
  return !/^\/(?:api|live|sync|assets)\//.test(c.req.path) && extname(c.req.path) === ''
}

async function readWebFile(path: string): Promise<WebFile> {
  const bytes = new Uint8Array(await readFile(path))
  const type = getMimeType(path) ?? 'application/octet-stream'
  const worthwhile = bytes.length > 1024 && /^(?:text|application|image\/svg)/.test(type)
  const made = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>()
  return {
    type,
    tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    async as(encoding) {
      const wanted = worthwhile ? encoding : null
      const done = made.get(wanted) ?? compressed(path, bytes, wanted)
      made.set(wanted, done)
      return done
    },
  }
}

/** As the build has laid it beside the file, else compressed now. */
async function compressed(
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
  encoding: Encoding,
): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding === null) return bytes
  const laid = await readFile(`${path}.${encoding === 'br' ? 'br' : 'gz'}`).catch(() => null)
  if (laid !== null) return new Uint8Array(laid)
  if (encoding === 'gzip') return zip(bytes, { level: 9 })
  return brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } })
}

/** By `Link`, which leaves the page itself the same for everyone. */
function nameAhead(c: Context, hints: Hints): void {
  const { pathname, search } = new URL(c.req.url)
  const files = hints(pathname, search)
  if (files.length === 0) return
  const links = files.map((file) => `</${file}>; ${kindOf(file)}`)
  c.header('Link', links.join(', '))
}

function kindOf(file: string): string {
  if (file.endsWith('.css')) return 'rel=preload; as=style; crossorigin'
  if (file.endsWith('.woff2')) return 'rel=preload; as=font; type="font/woff2"; crossorigin'
  return 'rel=modulepreload'
}

async function answer(c: Context, name: string, file: WebFile): Promise<Response> {
  const forever = /-[\w-]{8}\.\w+$/.test(name) && name.startsWith('assets/')
  c.header('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
  c.header('ETag', file.tag)
  c.header('Vary', 'Accept-Encoding')
  if (c.req.header('if-none-match')?.includes(file.tag)) return c.body(null, 304)
  const accepted = c.req.header('accept-encoding') ?? ''
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null
  const body = await file.as(encoding)
  const plain = await file.as(null)
  if (body !== plain && encoding !== null) c.header('Content-Encoding', encoding)
  c.header('Content-Type', file.type)
  c.header('Content-Length', String(body.length))
  return c.req.method === 'HEAD' ? c.body(null) : c.body(body)
}
