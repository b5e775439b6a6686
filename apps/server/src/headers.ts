import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Config } from './config.ts'

const self = ["'self'"]
const none = ["'none'"]

/**
 * For a page's scripts, styles and letters, which are fetched by the dozen: what a browser heeds at these, in a third of the
 * bytes. The policy is for a script that runs as a thread of its own.
 */
const guardedFile: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('Content-Security-Policy', "default-src 'self'")
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
  c.header('X-Content-Type-Options', 'nosniff')
}

/**
 * The headers that keep other pages out. No inline script and no inline style ever runs; nothing is loaded from anywhere
 * else [K3]. What only means something with TLS is left out without it: browsers complain about it in their console.
 */
export function guardingHeaders(config: Pick<Config, 'FRAME_ANCESTORS' | 'PUBLIC_URL'>): MiddlewareHandler {
  const tls = config.PUBLIC_URL?.startsWith('https:') ?? false
  const guardedPage = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: self,
      scriptSrc: self,
      styleSrc: self,
      imgSrc: [...self, 'data:', 'blob:'],
      mediaSrc: [...self, 'blob:'],
      connectSrc: [...self, 'ws:', 'wss:'],
      fontSrc: self,
      workerSrc: self,
      objectSrc: none,
      baseUri: none,
      formAction: self,
      frameAncestors: [config.FRAME_ANCESTORS],
    },
    xFrameOptions: config.FRAME_ANCESTORS === "'none'" ? 'DENY' : false,
    strictTransportSecurity: tls ? 'max-age=15552000' : false,
    crossOriginOpenerPolicy: tls,
    originAgentCluster: tls,
    referrerPolicy: 'no-referrer',
    // An answer with a policy of its own, such as a keepsake, keeps it.
    overwrite: false,
    permissionsPolicy: { camera: false, microphone: false, geolocation: false, usb: false, payment: false },
  })
  return (c, next) => (c.req.path.startsWith('/assets/') ? guardedFile(c, next) : guardedPage(c, next))
}
