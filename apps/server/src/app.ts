import { STATUS_CODES } from 'node:http'
import { refuse } from '@coreflect/workshop'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import { guardingHeaders } from './headers.ts'
import { eventRoutes } from './live/events.ts'
import { liveSocketRoutes } from './live/live-socket.ts'
import { ownOrigin } from './origin.ts'
import { problem } from './refusals.ts'
import { requestLog } from './request-log.ts'
import { agendaRoutes } from './routes/agenda.ts'
import { assetRoutes, isUpload } from './routes/assets.ts'
import { boardPictureRoutes } from './routes/board-pictures.ts'
import { claimRoutes } from './routes/claim.ts'
import { commandRoutes } from './routes/commands.ts'
import { exportRoutes } from './routes/export.ts'
import { forgettingRoutes } from './routes/forgetting.ts'
import { frameworkRoutes } from './routes/frameworks.ts'
import { guestRoutes } from './routes/guests.ts'
import { harvestRoutes } from './routes/harvest.ts'
import { healthRoutes } from './routes/health.ts'
import { installationRoutes } from './routes/installation.ts'
import { joinRoutes } from './routes/join.ts'
import { keepsakeRoutes } from './routes/keepsake.ts'
import { keepsakePageRoutes } from './routes/keepsake-page.ts'
import { lensRoutes } from './routes/lenses.ts'
import { openapiRoutes } from './routes/openapi.ts'
import { paperRoutes } from './routes/paper.ts'
import { planDraftRoutes } from './routes/plan-drafts.ts'
import { rehearsalRoutes } from './routes/rehearsal.ts'
import { screenRoutes } from './routes/screen.ts'
import { sessionRoutes } from './routes/sessions.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { teamRoutes } from './routes/team.ts'
import { templateRoutes } from './routes/templates.ts'
import { viewRoutes } from './routes/view.ts'
import type { Env, Services } from './services.ts'
import { webFiles } from './web-files.ts'

/** No command and no form is larger than this. */
const mostBodyBytes = 128 * 1024
/** A workshop of eight days in two languages is the exception. */
const mostTemplateBytes = 1024 * 1024
const wholeAgenda = /^\/api\/(templates(\/|$)|sessions\/[^/]+\/agenda$)/

const upTo = (maxSize: number) => bodyLimit({ maxSize, onError: (c) => problem(c, refuse('too-large')) })
const usualBody = upTo(mostBodyBytes)
const templateBody = upTo(mostTemplateBytes)

/** All of HTTP: what guards every request, the routes, and the pages of the web in `webFolder`. */
export function createApp(services: Services, webFolder: string): Hono<Env> {
  const { config, log, metrics } = services
  const app = new Hono<Env>()
  app.use(requestLog(log, metrics))
  app.use(guardingHeaders(config))
  app.use('/api/*', async (c, next) => (services.stopping() ? problem(c, refuse('stopping')) : next()))
  app.use('/api/*', ownOrigin(config.PUBLIC_URL))
  app.use('/api/*', (c, next) =>
    isUpload(c) ? next() : wholeAgenda.test(c.req.path) ? templateBody(c, next) : usualBody(c, next),
  )
  app.use('/api/*', compress())
  const api = apiRoutes(services)
  app.route('/', api)
  app.route('/', openapiRoutes(api))
  app.route('/', liveSocketRoutes(services))
  app.route('/', keepsakePageRoutes(services, webFolder))
  app.use(webFiles(webFolder))
  app.notFound((c) => problem(c, refuse('not-found')))
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 400) return problem(c, refuse('bad-input'))
    log.error({ err: error }, 'a request failed')
    return broken(c)
  })
  return app
}

function apiRoutes(services: Services): Hono<Env> {
  return new Hono<Env>()
    .route('/', healthRoutes(services))
    .route('/', installationRoutes(services))
    .route('/', claimRoutes(services))
    .route('/', signInRoutes(services))
    .route('/', sessionRoutes(services))
    .route('/', joinRoutes(services))
    .route('/', lensRoutes(services))
    .route('/', frameworkRoutes(services))
    .route('/', templateRoutes(services))
    .route('/', planDraftRoutes(services))
    .route('/', agendaRoutes(services))
    .route('/', commandRoutes(services))
    .route('/', viewRoutes(services))
    .route('/', assetRoutes(services))
    .route('/', boardPictureRoutes(services))
    .route('/', eventRoutes(services))
    .route('/', rehearsalRoutes(services))
    .route('/', screenRoutes(services))
    .route('/', teamRoutes(services))
    .route('/', guestRoutes(services))
    .route('/', keepsakeRoutes(services))
    .route('/', forgettingRoutes(services))
    .route('/', exportRoutes(services))
    .route('/', harvestRoutes(services))
    .route('/', paperRoutes(services))
}

/** Not a refusal but a fault of ours: what it was stands in the log, not in the answer. */
function broken(c: Context): Response {
  const detail = 'Something went wrong here. Please try again in a moment.'
  return c.json({ type: 'about:blank', title: STATUS_CODES[500], status: 500, detail }, 500, {
    'Content-Type': 'application/problem+json',
  })
}
