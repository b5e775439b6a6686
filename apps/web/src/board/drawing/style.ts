import type { Item } from '@coreflect/board'

/** Kinds that have words of their own to write in. */
export const isWritten = (item: Item): boolean =>
  item.kind === 'note' ||
  item.kind === 'text' ||
  item.kind === 'shape' ||
  item.kind === 'frame' ||
  item.kind === 'connector'
