import type { DocView } from '@coreflect/workshop'

/** The boards of one's own groups, the newest last; not those that others have opened to everyone. */
export const ownBoards = (docs: readonly DocView[]): readonly DocView[] =>
  docs.filter((doc) => doc.kind === 'group' && doc.group !== null && !doc.opened)
