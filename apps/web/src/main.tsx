import './ui/app.css'
import { render } from 'solid-js/web'
import { App, fetchRoom } from './app.tsx'
import { firstPage } from './first-page.ts'
import { firstWordsCame, t } from './i18n/index.ts'
import { dropEndedCopies } from './net/tend-copies.ts'

const place = document.getElementById('app')
if (place === null) throw new Error('index.html has no #app')
dropEndedCopies(Date.now())
void firstWordsCame.then(() => {
  const opening = document.getElementById('opening')
  if (opening !== null) opening.textContent = t('ui.loading')
})
void Promise.all([firstWordsCame, firstPage(location, fetchRoom)]).then(() => render(() => <App />, place))
