import { ReadableStream as ByteStream } from 'node:stream/web'
import type { Asset, AssetRows } from '@coreflect/store'
import type { Context } from 'hono'
import { type AssetKind, assetTypes } from './kinds.ts'
import { disposition } from './names.ts'
import { type ByteRange, rangeOf } from './ranges.ts'

/** A file as an answer, whole or in part, for somebody who may see it: never as a page, and looked at anew each time. */
export function answerAsset(c: Context, assets: Pick<AssetRows, 'read'>, asset: Asset): Response {
  const { size } = asset
  const tag = `"${asset.tag}"`
  c.header('ETag', tag)
  c.header('Accept-Ranges', 'bytes')
  // Looked at anew each time: whoever may no longer see it gets it from no cache. Never compressed, so that parts fit.
  c.header('Cache-Control', 'private, no-cache, no-transform')
  c.header('Vary', 'Authorization, Cookie')
  c.header('Content-Security-Policy', "default-src 'none'; sandbox")
  c.header('Content-Disposition', disposition(asset.name))
  if (c.req.header('if-none-match')?.includes(tag)) return c.body(null, 304)
  const whole = c.req.header('if-range') !== undefined && c.req.header('if-range') !== tag
  const range = whole ? null : rangeOf(c.req.header('range'), size)
  if (range === 'unsatisfiable') {
    c.header('Content-Range', `bytes */${size}`)
    return c.body(null, 416)
  }
  const { from, to }: ByteRange = range ?? { from: 0, to: size }
  if (range !== null) c.header('Content-Range', `bytes ${from}-${to - 1}/${size}`)
  c.header('Content-Type', assetTypes[asset.kind as AssetKind])
  c.header('Content-Length', String(to - from))
  const status = range === null ? 200 : 206
  if (c.req.method === 'HEAD') return c.body(null, status)
  const body = ByteStream.from(assets.read(asset.id, from, to))
  return c.body(body as unknown as ReadableStream<Uint8Array>, status)
}
