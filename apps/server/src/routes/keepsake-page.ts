import { hash } from 'node:crypto'
import { type KeepsakeData, keepsakeArticle, type PictureOf, pictureSize } from '@coreflect/keepsake'
import { type Actor, access, docIn, knows, type Locale, type Session } from '@coreflect/workshop'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { exportData } from '../export-data.ts'
import { createBoards } from '../keepsake/boards.ts'
import { createBriefly } from '../keepsake/briefly.ts'
import { fileForms } from '../keepsake/files.ts'
import { createPictures } from '../keepsake/pictures.ts'
import { createShell, pagePolicy } from '../keepsake/shell.ts'
import { pageStrings } from '../keepsake/strings.ts'
import type { Env, Services } from '../services.ts'
import { hashToken } from '../tokens.ts'
import { answerFile } from './export.ts'

const root = '/keepsake/:session/:token{[\\w-]{20,100}}'

/** Programs that fetch a link in order to show a preview of it: they are told nothing of what is behind it. */
const previews = /bot\b|crawl|spider|preview|facebookexternalhit|whatsapp|telegram|slack|discord|skype|teams|embedly/iu

interface Opened {
  readonly session: Session
  readonly actor: Extract<Actor, { kind: 'keepsake' }>
}

/** Whose keepsake a link opens; null where it opens none, or none any more. */
async function opened(services: Services, id: string, token: string): Promise<Opened | null> {
  const holder = await services.store.tokens.find(hashToken(token), services.now())
  if (holder?.kind !== 'keepsake' || holder.session !== id) return null
  const session = await services.live.load(id)
  if (session === null) return null
  const actor = { kind: 'keepsake', id: holder.person } as const
  return knows(session, actor) ? { session, actor } : null
}

const wanted = (c: Context): Locale => (/^es\b/iu.test(c.req.header('accept-language') ?? '') ? 'es' : 'en')

/**
 * Pages of a keepsake as text and pictures, for browsers with and without JavaScript; the web's code takes them over. The
 * secret is a part of the address, which no log of ours holds: requests are noted by route, and no page names a referrer.
 */
export function keepsakePageRoutes(services: Services, webFolder: string): Hono<Env> {
  const shell = createShell(webFolder)
  const boards = createBoards(services.now)
  const pictures = createPictures(services.now, boards.read, services.store.assets)
  const articles = createBriefly<string>(services.now)
  const policy = pagePolicy(services.config)

  const page = async (c: Context, title: string, locale: Locale, main: string, status: 200 | 404 = 200) => {
    c.header('Content-Security-Policy', policy)
    c.header('Cache-Control', 'no-store')
    c.header('X-Robots-Tag', 'noindex, noarchive')
    c.header('Vary', 'Accept-Encoding')
    return c.html(await shell.page({ title, locale, main, path: c.req.path }), status)
  }
  const gone = (c: Context) => {
    const words = pageStrings(wanted(c))
    return page(c, 'Coreflect', wanted(c), `<h1>${words.gone}</h1>\n<p>${words.goneText}</p>`, 404)
  }
  const preview = (c: Context) => page(c, 'Coreflect', wanted(c), `<p>${pageStrings(wanted(c)).preview}</p>`)
  const here = (c: Context) => `/keepsake/${c.req.param('session')}/${c.req.param('token')}`
  const found = (c: Context) => opened(services, c.req.param('session') ?? '', c.req.param('token') ?? '')
  const picturesFor =
    (c: Context, data: KeepsakeData): PictureOf =>
    (id) => {
      const at = `${here(c)}/boards/${id}`
      const items = data.boards.find((board) => board.id === id)?.items ?? []
      return { src: `${at}.glance.svg`, size: pictureSize(items), alone: `${at}.svg` }
    }
  const shown = (c: Context, data: KeepsakeData, extra: string) => {
    const marked = { ...data, boards: data.boards.map(({ items, dots: _, ...board }) => [board, boards.markOf(items)]) }
    const key = hash('sha256', JSON.stringify([here(c), marked]), 'base64url')
    const article = articles.of(key, () => keepsakeArticle(data, picturesFor(c, data)))
    return page(c, data.title, data.locale, `${article}\n${extra}`)
  }

  const app = new Hono<Env>()
  app.use('/keepsake/:session/:token/*', compress())
  app.use('/keepsake/:session/:token', compress())
  return app
    .get(root, async (c) => {
      if (previews.test(c.req.header('user-agent') ?? '')) return preview(c)
      const open = await found(c)
      if (open === null) return gone(c)
      const { session, actor } = open
      const data = await exportData(session, actor, services.documents, services.now(), boards.read)
      const words = pageStrings(session.locale)
      const forms = Object.keys(fileForms).filter((form) => form !== 'ics' || data.dates.length > 0)
      const links = forms.map((form) => `<a href="${here(c)}/coreflect.${form}">${form.toUpperCase()}</a>`)
      const aside = `<p class="soft">${words.private}</p>\n<noscript><p class="soft">${words.noScript}</p>\n<p class="files">${words.files} ${links.join(' ')}</p></noscript>`
      return shown(c, data, aside)
    })
    .get(`${root}/boards/:picture{.+\\.svg}`, async (c) => {
      const open = await found(c)
      const picture = c.req.param('picture')
      const glance = picture.endsWith('.glance.svg')
      const doc = picture.slice(0, -(glance ? '.glance.svg' : '.svg').length)
      if (open === null || docIn(open.session, doc)?.kind !== 'group') return c.body(null, 404)
      if (access(open.session, open.actor, doc, services.now()) === 'none') return c.body(null, 404)
      const bytes = await services.documents.read(doc)
      // Nothing is on it, and a large empty picture would not say so.
      if (boards.read(bytes).items.length === 0) return c.body(null, 204)
      const { svg, tag } = await pictures.of({ session: open.session.id, doc, bytes }, 'Board', glance)
      c.header('Content-Security-Policy', "default-src 'none'; img-src data:; sandbox")
      c.header('Cache-Control', 'private, no-cache')
      c.header('ETag', tag)
      if (c.req.header('if-none-match')?.includes(tag)) return c.body(null, 304)
      c.header('Content-Type', 'image/svg+xml')
      return c.body(await svg())
    })
    .get(`${root}/boards/:board`, async (c) => {
      const open = await found(c)
      if (open === null) return gone(c)
      const data = await exportData(open.session, open.actor, services.documents, services.now(), boards.read)
      const asked = data.boards.filter(({ id }) => id === c.req.param('board'))
      if (asked.length === 0) return gone(c)
      const alone = {
        ...data,
        own: null,
        boards: asked,
        themes: [],
        loose: [],
        agreement: [],
        resources: [],
        dates: [],
      }
      return shown(c, alone, `<p><a href="${here(c)}">${pageStrings(data.locale).back}</a></p>`)
    })
    .get(`${root}/:file{coreflect\\.\\w+}`, async (c) => {
      const open = await found(c)
      if (open === null) return gone(c)
      return answerFile(c, services, { ...open, form: c.req.param('file').slice('coreflect.'.length) })
    })
}
