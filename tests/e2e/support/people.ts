import type { Browser, Page } from 'playwright-core'
import { type Seat, seat } from './browser.ts'

/** Six people whose names stand in no word of the product, so that a recording can be searched for them. */
export const names = ['Amaruq', 'Bexley', 'Cosimah', 'Dorianne', 'Elowenn', 'Fennick'] as const

/** One person with a phone, and what the phone has shown so far. */
export interface Phone extends Seat {
  readonly name: string
}

/** Opens a phone and joins by link, with a name for today. */
export async function joinByLink(browser: Browser, url: string, code: string, name: string): Promise<Phone> {
  const { page, ...rest } = await seat(browser, 'phone')
  await page.goto(`${url}/join/${code}`)
  await giveName(page, name)
  return { name, page, ...rest }
}

/** Opens a phone and joins by typing the code at the front door, as people do who cannot scan. */
export async function joinByCode(browser: Browser, url: string, code: string, name: string): Promise<Phone> {
  const { page, ...rest } = await seat(browser, 'phone')
  await page.goto(url)
  await page.getByLabel('Code').fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Go on' }).click()
  await giveName(page, name)
  return { name, page, ...rest }
}

export async function giveName(page: Page, name: string): Promise<void> {
  await page.getByLabel('Your name for today').fill(name)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByRole('heading', { name: `Welcome, ${name}` }).waitFor()
}

/** The phones of the people who sit in one group, in the order of the roles they hold now: speaker, listener, observer. */
export async function trioOf(phones: readonly Phone[], group: number): Promise<readonly [Phone, Phone, Phone]> {
  const roles = ['Speaker', 'Listener', 'Observer']
  const found = new Map<string, Phone>()
  for (const phone of phones) {
    const card = phone.page.getByText(/^Your card: /)
    await card.waitFor()
    const role = (await card.innerText()).replace('Your card: ', '')
    if ((await groupOf(phone)) === group) found.set(role, phone)
  }
  const trio = roles.map((role) => found.get(role))
  if (trio.includes(undefined)) throw new Error(`Group ${group} has not all three roles: ${[...found.keys()]}`)
  return trio as [Phone, Phone, Phone]
}

const seats = new Map<Phone, number>()

/** Remembers in which group a phone was told to sit. */
export function rememberGroup(phone: Phone, group: number): void {
  seats.set(phone, group)
}

export function groupOf(phone: Phone): number | undefined {
  return seats.get(phone)
}

/** Goes to one of the four parts of a phone's room. */
export async function goTo(phone: Phone, part: 'Now' | 'Board' | 'My page' | 'Agenda'): Promise<void> {
  await phone.page.getByRole('navigation').getByRole('link', { name: part, exact: true }).click()
}
