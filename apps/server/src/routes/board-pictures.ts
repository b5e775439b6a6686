import { rm } from 'node:fs/promises'
import type { Asset } from '@coreflect/store'
import { access, type Refusal, type Right, refuse, type Session } from '@coreflect/workshop'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import * as v from 'valibot'
import { answerAsset } from '../assets/answer.ts'
import type { AssetKind } from '../assets/kinds.ts'
import { receiveAsset } from '../assets/receive.ts'
import { actorIn, findCaller, isRefusal } from '../callers.ts'
import { problem } from '../refusals.ts'
import type { Services, SessionEnv } from '../services.ts'
import { described } from './described.ts'

/** So large may one picture of a board be, and all of one board, in bytes; browsers make them smaller before they send them. */
const mostOfOne = 2 * 1024 * 1024
const mostOfBoard = 40 * 1024 * 1024

const pictureKinds: ReadonlySet<AssetKind> = new Set(['png', 'jpeg', 'webp'])
const pictureSchema = v.object({ asset: v.string() })

interface BoardEnv extends SessionEnv {
  Variables: SessionEnv['Variables'] & { right: Right }
}

/**
 * Lets through who has a right to the board `:doc`, and says which. To everybody else it is not there, whether it is or not.
 */
const atBoard = (services: Services, byQuery = false) =>
  createMiddleware<BoardEnv>(async (c, next) => {
    const caller = await findCaller(services, c, byQuery)
    if (caller === null) return problem(c, refuse('sign-in-needed'))
    const doc = c.req.param('doc') ?? ''
    const id = await services.store.sessions.findByDoc(doc)
    const session = id === null ? null : await services.live.load(id)
    if (session === null) return problem(c, refuse('not-found'))
    const actor = await actorIn(services, session, caller)
    if (isRefusal(actor)) return problem(c, refuse('not-found'))
    const right = access(session, actor, doc, services.now())
    if (right === 'none' || !hasPictures(session, doc)) return problem(c, refuse('not-found'))
    c.set('session', session)
    c.set('actor', actor)
    c.set('right', right)
    return next()
  })

const hasPictures = (session: Session, doc: string): boolean =>
  session.docs.some(({ id, kind }) => id === doc && (kind === 'group' || kind === 'debrief'))

/** Pictures that lie on boards: whoever may read the board sees them, whoever may write on it puts them there, and they go with it. */
export function boardPictureRoutes(services: Services): Hono<BoardEnv> {
  const { store, limits, chance, uploads, now } = services

  async function keep(
    body: ReadableStream<Uint8Array>,
    { session, actor }: BoardEnv['Variables'],
    doc: string,
  ): Promise<Asset | Refusal> {
    const owner = { doc, session: session.id }
    const kept = await store.assets.list(owner)
    if (kept.reduce((sum, { size }) => sum + size, 0) > mostOfBoard) return refuse('files-full')
    const id = chance.id()
    const path = await uploads.pathOf(id)
    try {
      const received = await receiveAsset(body, path, () => mostOfOne)
      if (isRefusal(received)) return received
      if (!pictureKinds.has(received.kind)) return refuse('wrong-type')
      // Asked again: the board may have been shut while it came in.
      const newest = (await services.live.load(session.id)) ?? session
      if (access(newest, actor, doc, now()) !== 'write') return refuse('not-allowed')
      return await store.assets.add({ id, ...received, name: `board.${received.kind}` }, owner, path)
    } finally {
      await rm(path, { force: true })
    }
  }

  return new Hono<BoardEnv>()
    .post(
      '/api/boards/:doc/pictures',
      described({
        tag: 'assets',
        summary: 'Put a picture at hand for a board: the body is its bytes, PNG, JPEG or WebP',
        by: 'member',
        answers: { 201: ['Kept', pictureSchema] },
        refusals: [
          ...(['sign-in-needed', 'not-allowed', 'not-found', 'wrong-type'] as const),
          ...(['too-large', 'files-full', 'too-slow', 'too-many-tries'] as const),
        ],
      }),
      atBoard(services),
      async (c) => {
        c.header('Connection', 'close')
        const { actor, right } = c.var
        if (right !== 'write') return problem(c, refuse('not-allowed'))
        const key = 'id' in actor ? actor.id : actor.kind
        const giveBack = uploads.take(key)
        if (giveBack === null || !(await limits.command.take(`upload ${key}`))) {
          giveBack?.()
          return problem(c, refuse('too-many-tries'))
        }
        try {
          const { body } = c.req.raw
          const kept = body === null ? refuse('wrong-type') : await keep(body, c.var, c.req.param('doc'))
          return isRefusal(kept) ? problem(c, kept) : c.json({ asset: kept.id }, 201)
        } finally {
          giveBack()
        }
      },
    )
    .get(
      '/api/boards/:doc/pictures/:asset',
      described({
        tag: 'assets',
        summary: 'A picture of a board, for whoever may read it; `?token=` where no header can be sent',
        by: 'member',
        answers: { 200: ['The bytes'], 304: ['As the caller has it'] },
        refusals: ['sign-in-needed', 'not-found'],
      }),
      atBoard(services, true),
      async (c) => {
        const found = await pictureOf(c.req.param('doc'), c.var.session, c.req.param('asset'))
        return found === undefined ? problem(c, refuse('not-found')) : answerAsset(c, store.assets, found)
      },
    )
    .put(
      '/api/boards/:doc/pictures/:asset',
      described({
        tag: 'assets',
        summary: 'Take a picture of another board along, where the caller may read that one and write on this one',
        by: 'member',
        answers: { 200: ['At hand', pictureSchema] },
        refusals: ['sign-in-needed', 'not-allowed', 'not-found', 'too-many-tries'],
      }),
      atBoard(services),
      async (c) => {
        const { session, actor, right } = c.var
        if (right !== 'write') return problem(c, refuse('not-allowed'))
        const { doc, asset } = c.req.param()
        const owners = await store.assets.boardsOf(asset)
        const mine = owners.some((board) => access(session, actor, board, now()) !== 'none')
        if (!mine) return problem(c, refuse('not-found'))
        await store.assets.share([asset], { doc, session: session.id })
        return c.json({ asset })
      },
    )

  async function pictureOf(doc: string, session: Session, id: string): Promise<Asset | undefined> {
    return (await store.assets.list({ doc, session: session.id })).find((one) => one.id === id)
  }
}
