export { type CopyState, forgetDocument, type LocalCopy, type OpenLocalCopy, openBrowserCopy } from './local-copy.ts'
export { type DocumentStatus, type OpenDocument, type OpenDocumentOptions, openDocument } from './open-document.ts'
export type { Presence, PresenceState } from './presence.ts'
export type { Saved } from './saving.ts'
