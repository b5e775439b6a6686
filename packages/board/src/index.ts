export { assetsNamedIn } from './assets-named.ts'
export { caretAt, caretIndex } from './caret.ts'
export { type BoardChange, watchBoard } from './changes.ts'
export { addFrame, type NewFrame } from './commands/add-frame.ts'
export { addImage, type NewImage } from './commands/add-image.ts'
export { addInk, type NewInk } from './commands/add-ink.ts'
export { addNote, type NewNote } from './commands/add-note.ts'
export { addShape, type NewShape } from './commands/add-shape.ts'
export { addStamp, type NewStamp } from './commands/add-stamp.ts'
export { addText, type NewText } from './commands/add-text.ts'
export { addTheme } from './commands/add-theme.ts'
export { alignItems } from './commands/align-items.ts'
export { castDot, type Dot } from './commands/cast-dot.ts'
export { clearBoard } from './commands/clear-board.ts'
export { connect, type NewConnector, type NewEnd } from './commands/connect.ts'
export { deleteItems } from './commands/delete-items.ts'
export { dissolveTheme } from './commands/dissolve-theme.ts'
export { distributeItems } from './commands/distribute-items.ts'
export { dropItems } from './commands/drop-items.ts'
export { duplicateItems } from './commands/duplicate-items.ts'
export { endVote } from './commands/end-vote.ts'
export { groupItems } from './commands/group-items.ts'
export { lockItems } from './commands/lock-items.ts'
export { moveItems } from './commands/move-items.ts'
export { moveToTheme } from './commands/move-to-theme.ts'
export { type PasteManner, pasteItems } from './commands/paste-items.ts'
export { type PastedNotes, pasteNotes } from './commands/paste-notes.ts'
export { type Place, placeItems } from './commands/place-items.ts'
export { putInFrame } from './commands/put-in-frame.ts'
export { putOutLight } from './commands/put-out-light.ts'
export { raise } from './commands/raise.ts'
export { recolor } from './commands/recolor.ts'
export { reconnect } from './commands/reconnect.ts'
export { renameTheme } from './commands/rename-theme.ts'
export { resetBoard } from './commands/reset-board.ts'
export { resizeItems } from './commands/resize-items.ts'
export { restyleItems } from './commands/restyle-items.ts'
export { rotateItems } from './commands/rotate-items.ts'
export { shineLight } from './commands/shine-light.ts'
export { sink } from './commands/sink.ts'
export { startVote } from './commands/start-vote.ts'
export { stepOrder } from './commands/step-order.ts'
export { swapInOutline } from './commands/swap-in-outline.ts'
export { takeBackDot } from './commands/take-back-dot.ts'
export { ungroupItems } from './commands/ungroup-items.ts'
export { editText, writeText } from './commands/write-text.ts'
export { type Debrief, readDebrief, type Theme } from './debrief.ts'
export { type Counted, type DebriefCounts, debriefCounts } from './debrief-counts.ts'
export { BADGE, type BadgeCorner, badgeCorner } from './drawing/badge.ts'
export { DASHES } from './drawing/dashes.ts'
export { fitted } from './drawing/fitted.ts'
export { MARK_PART, MARK_SIDE, MARK_STROKES } from './drawing/marks.ts'
export { formOutline, headsOutline, lineOutline } from './drawing/paths.ts'
export { HEAD_LETTERS, headIn, lettersIn, tallFor, textInset } from './drawing/type.ts'
export { runsLeft, wrapLines } from './drawing/wrap.ts'
export { notesIn } from './exchange/pasted-text.ts'
export { type ItemSeed, seedsOf } from './exchange/seeds.ts'
export { seedsJson } from './exchange/seeds-json.ts'
export { anchorPoint, edgeTowards, nearestAnchor, type Outline, sideMiddle } from './geometry/anchors.ts'
export { ALIGNMENTS, type Alignment } from './geometry/arrange.ts'
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
export {
  type ConnectorLine,
  connectorEnds,
  connectorLine,
  lineMiddle,
  linePoints,
  type OutlineOf,
} from './geometry/connector.ts'
export { FRAME_TITLE_HEIGHT, hits, inMarquee, LINE_WIDTH, PEN_WIDTH, rectBetween, topHit } from './geometry/hit.ts'
export { bounds, centre, contains, overlap, type Rect } from './geometry/rect.ts'
export { HANDLES, type Handle, handlePoint, type ResizeManner, resizeBox, stretchBoxes } from './geometry/resize.ts'
export { pivotOf, snapTurn, turnBetween, turnBox } from './geometry/rotate.ts'
export { freeSlot, type Grid } from './geometry/slots.ts'
export { type Guide, MOVING, type Near, type Snap, type SnapParts, snap } from './geometry/snap.ts'
export { type Box, corners, grownDown, intoBox, outOfBox, turnPoint, uprightBounds } from './geometry/turn.ts'
export { editGroupLine, groupLine } from './group-line.ts'
export { decodeInk, encodeInk, type InkLine, type InkPoint, MOST_INK_POINTS } from './ink/codec.ts'
export { lineOf, stretchedPoints } from './ink/line-of.ts'

export type {
  Board,
  Card,
  Connector,
  End,
  Frame,
  FreeText,
  Image,
  Ink,
  Item,
  Kind,
  Note,
  Other,
  Picture,
  Placed,
  Shape,
  Stamp,
} from './items.ts'
export { readSteps, writeSteps } from './kept-steps.ts'

export {
  ALIGNS,
  type Align,
  ANCHORS,
  type Anchor,
  COLORS,
  type Color,
  FILLS,
  type Fill,
  FORMS,
  type Form,
  FRAME_SIZE,
  HEADS,
  type Heads,
  itemText,
  LAYOUT_VERSION,
  LETTERS,
  type Letters,
  MARKS,
  type Mark,
  MOST_PICTURE_BYTES,
  NOTE_COLORS,
  NOTE_SIZE,
  type NoteColor,
  type Origin,
  PICTURE_TYPES,
  type PictureType,
  type Point,
  type Random,
  ROUTES,
  type Route,
  SHAPE_SIZE,
  type Size,
  STAMP_SIZE,
  STROKES,
  type Stroke,
  TEXT_SIZE,
  TIPS,
  type Tip,
  WIDTHS,
  type Width,
} from './layout.ts'
export { type Light, readLight, watchLight } from './light.ts'
export { byOrder } from './order.ts'
export { boardText, outline, outlineOrder, readingOrder, type Section } from './outline.ts'
export { addObservation } from './own/add-observation.ts'
export { deleteObservation } from './own/delete-observation.ts'
export { notesOffUpdate } from './own/let-go-of-notes.ts'
export { OBSERVED, type Observed, type OwnPlace, ownText } from './own/own-layout.ts'
export { type Observation, type Own, readObservation, readOwn, readOwnBytes } from './own/read-own.ts'
export { watchOwn } from './own/watch-own.ts'
export { aboutObservation, editOwn, wordObservation, writePage, writeTakeaway } from './own/write-own.ts'
export { readBoardBytes, readStoredBoard, type StoredBoard } from './read-bytes.ts'
export { itemIds, readBoard, readItem } from './read-item.ts'
export { type Reveal, revealUpdate } from './reveal.ts'
export { blankBoard, type CardSeed, cardsUpdate, type GroupCardSeed, groupCardsUpdate } from './seed.ts'
export { choicesFor, type Style, styleFor, styleOf } from './style.ts'
export { takeOffUpdate } from './take-off.ts'
export { BOARD_TEMPLATES, type BoardTemplate, type TemplateWord, templateSeeds } from './templates/templates.ts'
export { diffText, mapIndex, type TextEdit } from './text.ts'
export { type Hands, type HandsContext, IDLE, stepHands } from './tools/hands.ts'
export { distance, type Effect, type PointerInput, slack } from './tools/pointer.ts'
export { createUndo, type Undo } from './undo.ts'
export { type Dots, dotsLeft, readDots, readLastVote, readVote, type Vote } from './votes/read-vote.ts'
export { watchVotes } from './votes/watch-votes.ts'
