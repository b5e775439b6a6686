import type { Desk } from '../desk.ts'
import type { Deed } from '../plan.ts'
import { nameTheme, sortCard } from './in-debrief.ts'
import { dragNote, writeNote } from './on-board.ts'
import { observe, offerNotes, showNotes, writeOwnPage, writeOwnTakeaway } from './on-own-page.ts'

/** Does everything but going away: that is the person's own matter. */
export async function doDeed(desk: Desk, deed: Exclude<Deed, { do: 'lock' | 'leave' }>): Promise<void> {
  switch (deed.do) {
    case 'note':
      return writeNote(desk, deed.text)
    case 'drag':
      return dragNote(desk)
    case 'page':
      return writeOwnPage(desk, deed.text)
    case 'takeaway':
      return writeOwnTakeaway(desk, deed.text)
    case 'observe':
      return observe(desk, deed)
    case 'show':
      return showNotes(desk)
    case 'offer':
      return offerNotes(desk)
    case 'theme':
      return nameTheme(desk, deed.text)
    case 'sort':
      return sortCard(desk)
    case 'say':
      await desk.say(deed.command)
  }
}
