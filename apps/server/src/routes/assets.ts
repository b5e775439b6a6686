import { rm } from 'node:fs/promises'
import type { Asset } from '@coreflect/store'
import { assetsIn, mayReadAsset, type Refusal, refuse, type Session } from '@coreflect/workshop'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { answerAsset } from '../assets/answer.ts'
import { type AssetKind, assetTypes } from '../assets/kinds.ts'
import { fileName } from '../assets/names.ts'
import { receiveAsset } from '../assets/receive.ts'
import { mostBytes } from '../assets/uploads.ts'
import { isRefusal } from '../callers.ts'
import { inSession } from '../in-session.ts'
import { problem } from '../refusals.ts'
import type { Services, SessionEnv } from '../services.ts'
import { described } from './described.ts'

const day = 86_400_000

const assetSchema = v.object({
  id: v.string(),
  kind: v.picklist(Object.keys(assetTypes) as AssetKind[]),
  name: v.string(),
  size: v.pipe(v.number(), v.description('Bytes')),
})

/** Is this request an upload? Its body is streamed and has limits of its own. */
export function isUpload({ req }: Context): boolean {
  return req.method === 'POST' && /^\/api\/(?:sessions\/[^/]+\/assets|boards\/[^/]+\/pictures)$/.test(req.path)
}

/** The files that a session shows: slides, pictures, clips, captions. */
export function assetRoutes(services: Services): Hono<SessionEnv> {
  const { store, limits, chance, config, uploads, now } = services

  /** Room for one more file: what was uploaded and never shown leaves after a day. */
  async function roomFor(session: Session): Promise<number> {
    const shown = assetsIn(session)
    const own = await store.assets.list({ session: session.id })
    const stale = own.filter(({ id, createdAt }) => !shown.has(id) && createdAt < now() - day)
    if (stale.length > 0)
      await store.assets.letGo(
        { session: session.id },
        stale.map(({ id }) => id),
      )
    const kept = own.filter((asset) => !stale.includes(asset))
    return config.MAX_SESSION_FILES_BYTES - kept.reduce((sum, { size }) => sum + size, 0)
  }

  async function keep(body: ReadableStream<Uint8Array>, session: Session, name: string): Promise<Asset | Refusal> {
    const room = await roomFor(session)
    if (room <= 0) return refuse('files-full')
    const id = chance.id()
    const path = await uploads.pathOf(id)
    try {
      const received = await receiveAsset(body, path, (kind) => mostBytes(config, kind))
      if (isRefusal(received)) return received
      if (received.size > room) return refuse('files-full')
      return await store.assets.add({ id, ...received, name }, { session: session.id }, path)
    } finally {
      await rm(path, { force: true })
    }
  }

  return new Hono<SessionEnv>()
    .post(
      '/api/sessions/:id/assets',
      described({
        tag: 'assets',
        summary:
          'Upload a file to show: the body is its bytes, `?name=` its name; what it is is found out from the bytes',
        by: 'facilitator',
        answers: { 201: ['Kept', assetSchema] },
        refusals: [
          ...(['sign-in-needed', 'not-allowed', 'not-found', 'already-over'] as const),
          ...(['wrong-type', 'too-large', 'files-full', 'too-slow', 'too-many-tries'] as const),
        ],
      }),
      inSession(services),
      async (c) => {
        const { session, actor } = c.var
        // Whatever is refused may leave a body unread behind it.
        c.header('Connection', 'close')
        if (actor.kind !== 'facilitator') return problem(c, refuse('not-allowed'))
        if (session.state === 'revisit') return problem(c, refuse('already-over'))
        const giveBack = uploads.take(actor.id)
        if (giveBack === null || !(await limits.command.take(`upload ${actor.id}`))) {
          giveBack?.()
          return problem(c, refuse('too-many-tries'))
        }
        try {
          const { body } = c.req.raw
          const kept =
            body === null ? refuse('wrong-type') : await keep(body, session, fileName(c.req.query('name') ?? ''))
          if (isRefusal(kept)) return problem(c, kept)
          const { id, kind, name, size } = kept
          return c.json({ id, kind, name, size }, 201)
        } finally {
          giveBack()
        }
      },
    )
    .get(
      '/api/sessions/:id/assets/:asset',
      described({
        tag: 'assets',
        summary: 'A file that is shown to the caller, whole or in part; `?token=` where no header can be sent',
        by: 'member',
        answers: {
          200: ['The bytes'],
          206: ['A part of them'],
          304: ['As the caller has it'],
          416: ['Behind its end'],
        },
        refusals: ['sign-in-needed', 'not-allowed', 'not-found'],
      }),
      inSession(services, true),
      async (c) => {
        const { session, actor } = c.var
        const id = c.req.param('asset')
        if (!mayReadAsset(session, actor, id)) return problem(c, refuse('not-found'))
        const asset = (await store.assets.list({ session: session.id })).find((one) => one.id === id)
        return asset === undefined ? problem(c, refuse('not-found')) : answerAsset(c, store.assets, asset)
      },
    )
}
