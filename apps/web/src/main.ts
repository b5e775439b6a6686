import './ui/app.css'
import { comingTo, openFirstLines } from './first-lines.ts'

/** This file comes before all others, and perhaps before the rest of the page that names it. */
const parsed = new Promise<unknown>((resolve) => {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', resolve, { once: true })
  else resolve(null)
})
const coming = comingTo(location)
openFirstLines(coming)
void Promise.all([import('./start.tsx'), parsed]).then(([{ start }]) => start(coming))
