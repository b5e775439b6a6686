import { refuse } from '@coreflect/workshop'
import { Hono } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import { callerAddress } from '../addresses.ts'
import { isRefusal } from '../callers.ts'
import { type Admitted, admit } from '../doors.ts'
import { problem } from '../refusals.ts'
import { described } from '../routes/described.ts'
import type { Env, Services } from '../services.ts'

/** The same messages as on `/live`, as server-sent events, for networks that block WebSockets. */
export function eventRoutes(services: Services): Hono<Env> {
  return new Hono<Env>().get(
    '/api/sessions/:id/events',
    described({
      tag: 'sessions',
      summary: 'The view and what changes of it, as server-sent events; `closed` with a code comes last',
      by: 'member',
      answers: { 200: ['A stream of events'] },
      refusals: ['sign-in-needed', 'not-allowed', 'not-found', 'stopping', 'too-many-tries'],
    }),
    async (c) => {
      const address = callerAddress(c, services.config.TRUST_PROXY)
      const admitted = await admit(services, c, address, () => services.live.load(c.req.param('id')))
      if (isRefusal(admitted)) return problem(c, admitted)
      const leave = admitted.take()
      if (leave === null) return problem(c, refuse('too-many-tries'))
      c.header('Cache-Control', 'no-store')
      c.header('X-Accel-Buffering', 'no')
      return streamSSE(c, async (stream) => {
        try {
          await tell(services, admitted, stream)
        } finally {
          leave()
        }
      })
    },
  )
}

/** Streams until the reader goes or the server closes. JSON holds no line break, so each message is one line of data. */
async function tell(services: Services, { session, actor }: Admitted, stream: SSEStreamingApi): Promise<void> {
  let buffered = 0
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  stream.onAbort(() => end())

  async function send(text: string): Promise<void> {
    buffered += text.length
    await stream.write(`data: ${text}\n\n`)
    buffered -= text.length
  }

  const watch = await services.live.watch(session.id, actor, {
    send: (text) => void send(text),
    buffered: () => buffered,
    close: (code) => void send(JSON.stringify({ type: 'closed', code })).then(end),
  })
  if (isRefusal(watch)) return
  await ended
  watch.end()
}
