import { DebriefScreen } from '../board/debrief-screen.tsx'
import { say, t } from '../i18n/index.ts'
import { holdDocument } from '../net/document.ts'

/** The themes as they grow, read from the board of the whole room. */
export function RoomThemes(props: { readonly doc: string; readonly token: string }) {
  const held = holdDocument(props.doc, { token: props.token, copy: false })
  return <DebriefScreen ydoc={held.ydoc} t={say} roundLabel={(round) => t('screen.round', { round })} />
}
