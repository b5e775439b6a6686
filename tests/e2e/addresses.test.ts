import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch, seat } from './support/browser.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { until } from './support/until.ts'

let server: RunningServer
let browser: Browser
let page: Page

beforeAll(async () => {
  server = await startServer()
  browser = await launch()
  page = (await seat(browser, 'phone')).page
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const door = () => page.getByRole('link', { name: 'I facilitate' })
const signIn = () => page.getByRole('heading', { name: 'Sign in to facilitate', level: 1 })
const path = async (): Promise<string> => new URL(page.url()).pathname + new URL(page.url()).search

test('an address without a page says so and leads home, without loading the page anew', async () => {
  await page.goto(`${server.url}/nowhere/at/all`)
  await page.getByRole('heading', { name: 'There is nothing here' }).waitFor()
  await page.evaluate('document.body.dataset.same = "yes"; document.body.style.minHeight = "300vh"; scrollTo(0, 200)')
  await page.getByRole('link', { name: 'To the start' }).click()
  await door().waitFor()
  expect(await path()).toBe('/')
  expect(await page.evaluate('[document.body.dataset.same, scrollY]')).toEqual(['yes', 0])
})

test('back and forward go from page to page, and where one was sent on is no step of its own', async () => {
  await door().click()
  await signIn().waitFor()
  await page.waitForURL('**/sign-in?to=%2Ffacilitate')
  await page.goBack()
  await door().waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: 'There is nothing here' }).waitFor()
  expect(await path()).toBe('/nowhere/at/all')
  await page.goForward()
  await page.goForward()
  await signIn().waitFor()
  expect(await path()).toBe('/sign-in?to=%2Ffacilitate')
  expect(await page.evaluate('document.body.dataset.same')).toBe('yes')
})

test('what stands behind the sign for a part may be anything', async () => {
  const problems: string[] = []
  page.on('pageerror', ({ message }) => problems.push(message))
  await page.evaluate(`document.querySelector('main').insertAdjacentHTML('beforeend', '<a href="/#100%">Odd</a>')`)
  await page.getByRole('link', { name: 'Odd' }).click()
  await door().waitFor()
  await page.waitForURL('**/#100%')
  expect(problems).toEqual([])
  await page.goBack()
  await signIn().waitFor()
})

test('a link to a part of the page takes the focus there', async () => {
  await page.evaluate('document.activeElement?.blur?.()')
  await page.getByRole('link', { name: 'Skip to the content' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForFunction('document.activeElement?.id === "content"')
  expect(new URL(page.url()).hash).toBe('#content')
  await signIn().waitFor()
})

test('while the page is coming it says so, and no more once it is there', async () => {
  let come = (): void => undefined
  const coming = new Promise<void>((resolve) => {
    come = resolve
  })
  await page.route('**/assets/*.js', async (route) => {
    await coming
    await route.continue()
  })
  await page.goto(server.url, { waitUntil: 'commit' })
  const sign = page.locator('.opening')
  await sign.waitFor()
  await until(async () => (await sign.evaluate((element) => getComputedStyle(element).opacity)) === '1')
  expect(await sign.getAttribute('role')).toBe('status')
  come()
  await door().waitFor()
  await sign.waitFor({ state: 'hidden' })
  // The page goes before the picture in the browser's tab.
  await page.locator('link[rel=icon][href="/icon.png"]').waitFor({ state: 'attached' })
  await page.unroute('**/assets/*.js')
})
