import { Hono } from 'hono'
import * as v from 'valibot'
import type { Env, Services } from '../services.ts'
import { described } from './described.ts'

const installation = v.object({
  claimed: v.pipe(v.boolean(), v.description('Does the installation have an owner?')),
  address: v.pipe(v.string(), v.description('Where other devices reach this server, for links and QR codes')),
})

/** What anyone may know of this installation. */
export function installationRoutes(services: Services): Hono<Env> {
  return new Hono<Env>().get(
    '/api/installation',
    described({
      tag: 'installation',
      summary: 'Whether the installation has an owner, and its address',
      by: 'anyone',
      answers: { 200: ['The installation', installation] },
    }),
    async (c) => c.json({ claimed: (await services.store.facilitators.count()) > 0, address: services.reach().others }),
  )
}
