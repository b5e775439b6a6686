import type { Browser, Page } from 'playwright-core'
import { type Caller, claimOwner } from '../../e2e/support/api.ts'
import { seat } from '../../e2e/support/browser.ts'
import { makeClip } from '../../e2e/support/clip.ts'
import type { RunningServer } from '../../e2e/support/server.ts'
import { until } from '../../e2e/support/until.ts'

/** A room that looks at one clip: the pages that show it, and the hand of the facilitator. */
export interface ClipRoom {
  readonly pages: readonly Page[]
  /** Plays, holds or places the clip for everyone. */
  readonly say: (command: { readonly type: string; readonly position?: number }) => Promise<unknown>
}

async function upload(owner: Caller, url: string, session: string, clip: Buffer): Promise<string> {
  const answer = await fetch(`${url}/api/sessions/${session}/assets?name=count.webm`, {
    method: 'POST',
    headers: { ...owner.headers, origin: url },
    body: new Uint8Array(clip),
  })
  return ((await answer.json()) as { id: string }).id
}

/** Opens the real server to a projector and so many phones, each with a profile of its own and a clip of so many seconds. */
export async function openClipRoom(
  server: RunningServer,
  browsers: readonly Browser[],
  seconds: number,
): Promise<ClipRoom> {
  const { url } = server
  const owner = await claimOwner(url, server.claim)
  const made = await owner.post<{ id: string; code: string }>('/api/sessions', { template: 'conf-90' })
  const { id, code } = made.body
  const command = (body: object) => owner.post(`/api/sessions/${id}/commands`, body)
  const pages: Page[] = []
  for (const [at, browser] of browsers.entries()) {
    const { page } = await seat(browser, at === 0 ? 'projector' : 'phone')
    await page.goto(url)
    pages.push(page)
  }
  const [wall] = pages
  if (wall === undefined) throw new RangeError('A room has at least a wall')
  const asset = await upload(owner, url, id, await makeClip(wall, seconds))
  const part = { id: 'clip', kind: 'clip', asset, name: 'count.webm', seconds }
  await command({ type: 'put-media', activity: 'clip', part })
  await command({ type: 'open-lobby' })
  await command({ type: 'start-session' })
  await command({ type: 'start-activity', activity: 'clip' })
  const link = await owner.post<{ path: string }>(`/api/sessions/${id}/screen`)
  await wall.goto(url + link.body.path)
  for (const [at, page] of pages.slice(1).entries()) {
    await page.goto(`${url}/join/${code}`)
    await page.getByLabel('Your name for today').fill(`Phone ${at + 1}`)
    await page.getByRole('button', { name: 'Join' }).click()
    await page.getByRole('button', { name: 'Show them here too' }).click()
  }
  for (const page of pages) {
    await until(() => page.evaluate(() => (document.querySelector('video')?.readyState ?? 0) >= 2))
  }
  return { pages, say: (body) => command({ ...body, activity: 'clip', part: 'clip' }) }
}
