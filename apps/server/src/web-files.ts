import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import { getMimeType } from 'hono/utils/mime'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

type Encoding = 'br' | 'gzip' | null

interface WebFile {
  readonly type: string
  readonly tag: string
  readonly as: (encoding: Encoding) => Promise<Uint8Array<ArrayBuffer>>
}

/**
 * Serves what the web's build made, from memory: each file is read and compressed when it is first asked for, once.
 * Names with a hash never change and are kept by browsers for a year; everything else is asked for anew by its tag.
 * Any other path that wants a page gets `index.html`, whose router knows the rest. Only files that the build listed
 * can be asked for, so that no path leads outside.
 */
export function webFiles(folder: string): MiddlewareHandler {
  const names = new Set(listed(folder))
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
    return answer(c, name, await open(name))
  }
}

function listed(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
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
      const done = made.get(wanted) ?? compressed(bytes, wanted)
      made.set(wanted, done)
      return done
    },
  }
}

async function compressed(bytes: Uint8Array<ArrayBuffer>, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding === null) return bytes
  if (encoding === 'gzip') return zip(bytes, { level: 9 })
  return brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } })
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
