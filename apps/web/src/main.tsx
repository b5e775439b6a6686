import './ui/app.css'
import { render } from 'solid-js/web'
import { App, fetchRoom } from './app.tsx'
import { firstPage } from './first-page.ts'
import { firstWordsCame } from './i18n/index.ts'
import { dropEndedCopies } from './net/tend-copies.ts'

const place = document.getElementById('app')
if (place === null) throw new Error('index.html has no #app')
dropEndedCopies(Date.now())
void Promise.all([firstWordsCame, firstPage(location, fetchRoom)]).then(() => render(() => <App />, place))
