import { render } from 'solid-js/web'
import { App, fetchRoom } from './app.tsx'
import type { Coming } from './first-lines.ts'
import { firstPage } from './first-page.ts'
import { firstWordsCame, t } from './i18n/index.ts'
import { dropEndedCopies } from './net/tend-copies.ts'
import { whenIdle } from './when-idle.ts'

/** The sign in the browser's tab: the page goes before it. */
function showIcon(): void {
  document.querySelector('link[rel=icon]')?.setAttribute('href', '/icon.png')
}

/** Draws the app at its place, whole at first if that does not take long. */
export function start(coming: Coming | null): void {
  const place = document.getElementById('app') as HTMLElement
  dropEndedCopies(Date.now())
  void firstWordsCame.then(() => {
    const opening = document.getElementById('opening')
    if (opening !== null) opening.textContent = t('ui.loading')
  })
  void Promise.all([firstWordsCame, firstPage(coming, fetchRoom)]).then(() => {
    render(() => <App />, place)
    whenIdle(showIcon)
  })
}
