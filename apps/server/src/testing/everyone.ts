import type { View } from '@coreflect/workshop'
import * as Y from 'yjs'
import { get, post } from './call.ts'
import { askFrame, docOf, updateFrame } from './frames.ts'
import type { TestServer } from './server.ts'
import { openSocket, type TestSocket } from './socket.ts'
import { until } from './until.ts'
import type { TestWorkshop } from './workshop.ts'

/** Somebody who looks at a session with every eye they can open: the view, and every document of it that lets them in. */
export interface Eye {
  readonly name: string
  readonly live: TestSocket
  /** By the document's id; those that they may not open are closed at once, and hold what they sent before. */
  readonly docs: ReadonlyMap<string, TestSocket>
  /** Messages of the view, without the time that is told every now and then. */
  news(): readonly string[]
  /** What they know of the view now. */
  view(): View
  /** Did these letters ever reach them, in a message, in bytes or in a document put together? */
  holds(text: string): boolean
}

export interface EyeOf {
  readonly name: string
  readonly token?: string
  readonly cookie?: string
}

const isNews = (text: string) => !text.startsWith('{"type":"tick"')

/** The words of a document of any kind, put together from the frames that were received. */
function wordsOf(frames: readonly Uint8Array[]): string {
  const ydoc = docOf(frames)
  const maps = ['items', 'observations'].map((name) => JSON.stringify(ydoc.getMap(name).toJSON()))
  return [...maps, ...['page', 'takeaway', 'line/1'].map((name) => ydoc.getText(name).toString())].join('\n')
}

/** Opens everything that one viewer can try to open. */
export async function openEye(server: TestServer, session: string, who: EyeOf, docs: readonly string[]): Promise<Eye> {
  const headers: Record<string, string> = who.cookie === undefined ? {} : { cookie: who.cookie, origin: server.url }
  const query = who.token === undefined ? '' : `?token=${who.token}`
  const live = openSocket(server.url, `/live/${session}${query}`, headers)
  await until(() => live.texts.some(isNews))
  const opened = new Map<string, TestSocket>()
  for (const doc of docs) {
    const socket = openSocket(server.url, `/sync/${doc}${query}`, headers)
    socket.raw.once('open', () => socket.raw.send(askFrame(new Y.Doc())))
    await until(() => socket.frames.length > 0 || socket.raw.readyState === socket.raw.CLOSED)
    opened.set(doc, socket)
  }
  const news = () => live.texts.filter(isNews)
  const known = (): View =>
    Object.assign(
      {},
      ...news()
        .map((text) => JSON.parse(text))
        .map(({ view, set }) => view ?? set ?? {}),
    )
  return {
    name: who.name,
    live,
    docs: opened,
    news,
    view: known,
    holds(text) {
      const bytes = Buffer.from(text)
      if (live.texts.some((one) => one.includes(text))) return true
      return [...opened.values()].some(
        ({ frames }) => frames.some((frame) => Buffer.from(frame).includes(bytes)) || wordsOf(frames).includes(text),
      )
    },
  }
}

/** Sends one change of a document through an eye that may write it; what it wrote it has. */
export function writeDoc(eye: Eye, doc: string, change: (ydoc: Y.Doc) => void): void {
  const socket = eye.docs.get(doc)
  if (socket === undefined) throw new Error(`${eye.name} has not opened ${doc}`)
  const ydoc = docOf(socket.frames)
  const before = Y.encodeStateVector(ydoc)
  change(ydoc)
  const frame = updateFrame(Y.encodeStateAsUpdate(ydoc, before))
  socket.frames.push(frame)
  socket.raw.send(frame)
}

/** A link of the projector, as an eye's token. */
export async function screenToken(server: TestServer, { id, cookie }: TestWorkshop): Promise<string> {
  const { body } = await post(`${server.url}/api/sessions/${id}/screen`, {}, { cookie })
  return body.token ?? ''
}

/** A tablet on the table at which this person sits, as an eye's token. */
export async function tabletToken(
  server: TestServer,
  { code, look, say }: TestWorkshop,
  person: { readonly token: string },
): Promise<string> {
  const { body } = await post(`${server.url}/api/join/table`, { code })
  const token = body.token ?? ''
  await say({ type: 'serve-group', label: (await look(person.token)).groups[0]?.label ?? 0 }, token)
  return token
}

/** A guest whom no group has let in, as an eye's token. */
export async function guestToken(server: TestServer, { id, cookie }: TestWorkshop): Promise<string> {
  const { body } = await post(`${server.url}/api/sessions/${id}/guests`, { name: 'Quentina' }, { cookie })
  return body.token ?? ''
}

/** Everything of a session that this caller can fetch: the view and the exports. */
export async function fetched(server: TestServer, session: string, who: EyeOf): Promise<string> {
  const paths = ['view', 'export/json', 'export/md', 'export/html']
  const answers = await Promise.all(paths.map((path) => get(`${server.url}/api/sessions/${session}/${path}`, who)))
  return JSON.stringify(answers.map(({ status, body }) => ({ status, body })))
}

/** Waits until all of them have been shown the session as it is after a command that everyone can see. */
export async function caughtUp(eyes: readonly Eye[], version: number): Promise<void> {
  for (const eye of eyes) await until(() => eye.view().version >= version)
}
