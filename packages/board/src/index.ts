export { type BoardChange, watchBoard } from './changes.ts'
export { addNote, type NewNote } from './commands/add-note.ts'
export { addTheme } from './commands/add-theme.ts'
export { deleteItems } from './commands/delete-items.ts'
export { dissolveTheme } from './commands/dissolve-theme.ts'
export { dropItems } from './commands/drop-items.ts'
export { moveItems } from './commands/move-items.ts'
export { moveToTheme } from './commands/move-to-theme.ts'
export { raise } from './commands/raise.ts'
export { recolor } from './commands/recolor.ts'
export { renameTheme } from './commands/rename-theme.ts'
export { swapInOutline } from './commands/swap-in-outline.ts'
export { editText, writeText } from './commands/write-text.ts'
export { type Debrief, readDebrief, type Theme } from './debrief.ts'
export {
  type Camera,
  fit,
  GREATEST_SCALE,
  LEAST_SCALE,
  panBy,
  pinchBy,
  reveal,
  toBoard,
  toScreen,
  viewOf,
  zoomAt,
} from './geometry/camera.ts'
export { bounds, centre, contains, overlap, type Rect } from './geometry/rect.ts'
export { freeSlot, type Grid } from './geometry/slots.ts'
export {
  type Board,
  type Card,
  type Frame,
  type Item,
  type Note,
  type Other,
  readBoard,
  readBoardBytes,
  readItem,
} from './items.ts'
export {
  itemText,
  LAYOUT_VERSION,
  NOTE_COLORS,
  NOTE_SIZE,
  type NoteColor,
  type Origin,
  type Point,
  type Random,
  type Size,
} from './layout.ts'
export { byOrder } from './order.ts'
export { boardText, outline, readingOrder, type Section } from './outline.ts'
export { addObservation } from './own/add-observation.ts'
export { deleteObservation } from './own/delete-observation.ts'
export { OBSERVED, type Observed, type OwnPlace, ownText } from './own/own-layout.ts'
export { type Observation, type Own, readObservation, readOwn, readOwnBytes } from './own/read-own.ts'
export { watchOwn } from './own/watch-own.ts'
export { editOwn, wordObservation, writePage, writeTakeaway } from './own/write-own.ts'
export { blankBoard, type CardSeed, cardsUpdate } from './seed.ts'
export { diffText, mapIndex, type TextEdit } from './text.ts'
export { type Hands, type HandsContext, IDLE, stepHands } from './tools/hands.ts'
export { distance, type Effect, type PointerInput, slack } from './tools/pointer.ts'
export { createUndo, type Undo } from './undo.ts'
