import { Hono } from 'hono'
import { openAPIRouteHandler } from 'hono-openapi'
import { cookieName } from '../callers.ts'
import type { Env } from '../services.ts'

/** `/api/openapi.json`: every call of `api`, described by the schemas that check it. */
export function openapiRoutes(api: Hono<Env>): Hono<Env> {
  return new Hono<Env>().get(
    '/api/openapi.json',
    openAPIRouteHandler(api, {
      documentation: {
        info: {
          title: 'Coreflect',
          version: '0.1.0',
          description:
            'Sessions, people and commands. A refusal is `application/problem+json` (RFC 9457) with a `code`. Views are pushed on `WS /live/:session`, documents spoken on `WS /sync/:doc` in the y-websocket protocol.',
        },
        components: {
          securitySchemes: {
            cookie: { type: 'apiKey', in: 'cookie', name: cookieName },
            token: { type: 'http', scheme: 'bearer' },
          },
        },
      },
      defaultValidationErrorResponse: false,
    }),
  )
}
