import type { Browser, Locator, Page } from 'playwright-core'
import { seat } from './browser.ts'
import type { GroupRoom, Joined } from './group-room.ts'

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
/** The field of the note that is being written in. */
export const writing = (page: Page): Locator => page.getByRole('textbox', { name: 'Text of the note' })
/** The canvas itself. */
export const ground = (page: Page): Locator => page.getByRole('group', { name: /^Board of group \d+, round 1$/ })
export const show = (page: Page, view: 'List' | 'Board'): Promise<void> =>
  page.locator('.view-option', { hasText: view }).click()
/** Waits until the server has acknowledged everything as durable. */
export const saved = (page: Page): Promise<void> => page.getByText('Saved', { exact: true }).waitFor()

/** A browser that has taken the place of somebody who joined; it has opened no page yet. */
export async function sit(
  browser: Browser,
  kind: 'laptop' | 'phone',
  room: GroupRoom,
  person: Joined,
  locale?: string,
): Promise<Page> {
  const { page, context } = await seat(browser, kind, locale)
  const ticket = JSON.stringify({ person: person.id, token: person.token })
  const place = [`coreflect.person.${room.session}`, ticket] as const
  await context.addInitScript(([key, value]) => localStorage.setItem(key, value), place)
  return page
}

/** Writes a new note and leaves it. */
export async function addNote(page: Page, words: string): Promise<void> {
  await button(page, 'Add note').click()
  await writing(page).fill(words)
  await writing(page).press('Escape')
}
