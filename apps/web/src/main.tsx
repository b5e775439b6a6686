import './ui/app.css'
import { render } from 'solid-js/web'
import { App } from './app.tsx'
import { firstWordsCame } from './i18n/index.ts'
import { dropEndedCopies } from './net/tend-copies.ts'

const place = document.getElementById('app')
if (place === null) throw new Error('index.html has no #app')
dropEndedCopies(Date.now())
void firstWordsCame.then(() => render(() => <App />, place))
