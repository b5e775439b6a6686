import type { Page } from 'playwright-core'

/** How often Tab may be pressed to reach something; a person would have given up long before. */
const patience = 120

/** What the focus is on, as assistive technology would name it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement
    if (at?.matches('a, button, input, select, textarea, summary, [tabindex="0"]') !== true) return ''
    const labelled = (at.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
    const labels = 'labels' in at ? [...((at as HTMLInputElement).labels ?? [])].map((label) => label.textContent) : []
    return [at.getAttribute('aria-label'), ...labelled, ...labels, at.textContent].filter(Boolean).join(' | ')
  })
}

/** Presses Tab until the focus is on something with this name. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const seen: string[] = []
  for (let step = 0; step < patience; step += 1) {
    const at = await focused(page)
    seen.push(at.slice(0, 40))
    if (typeof name === 'string' ? at.includes(name) : name.test(at)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${name}, but to: ${[...new Set(seen)].join(' · ')}`)
}

/** Goes to something by Tab and presses Enter on it, once it takes a press: not while the last one is on its way. */
export async function enterOn(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-disabled') !== 'true')
  await page.keyboard.press('Enter')
}
