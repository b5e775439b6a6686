import ellipseTool from 'lucide-solid/icons/circle'
import diamondTool from 'lucide-solid/icons/diamond'
import eraserTool from 'lucide-solid/icons/eraser'
import files from 'lucide-solid/icons/file-down'
import laserTool from 'lucide-solid/icons/flashlight'
import frameTool from 'lucide-solid/icons/frame'
import handTool from 'lucide-solid/icons/hand'
import markerTool from 'lucide-solid/icons/highlighter'
import keyboard from 'lucide-solid/icons/keyboard'
import mapIcon from 'lucide-solid/icons/map'
import maximize from 'lucide-solid/icons/maximize'
import selectTool from 'lucide-solid/icons/mouse-pointer-2'
import connectorTool from 'lucide-solid/icons/move-up-right'
import penTool from 'lucide-solid/icons/pen'
import redo from 'lucide-solid/icons/redo-2'
import rectangleTool from 'lucide-solid/icons/square'
import severalTool from 'lucide-solid/icons/square-dashed'
import stampTool from 'lucide-solid/icons/stamp'
import textTool from 'lucide-solid/icons/type'
import undo from 'lucide-solid/icons/undo-2'
import usersRound from 'lucide-solid/icons/users-round'
import zoomIn from 'lucide-solid/icons/zoom-in'
import zoomOut from 'lucide-solid/icons/zoom-out'
import type { Icon } from '../ui/icons.ts'
import type { Tool } from './create-tools.ts'

// Typed as in ui/icons.ts, and for the same reason.
export const Files = files as unknown as Icon
export const Keyboard = keyboard as unknown as Icon
export const MapIcon = mapIcon as unknown as Icon
export const Maximize = maximize as unknown as Icon
export const Redo = redo as unknown as Icon
export const Undo = undo as unknown as Icon
export const UsersRound = usersRound as unknown as Icon
export const ZoomIn = zoomIn as unknown as Icon
export const ZoomOut = zoomOut as unknown as Icon

/** What the tools look like. */
export const toolIcons: { readonly [tool in Tool]: Icon } = {
  select: selectTool as unknown as Icon,
  several: severalTool as unknown as Icon,
  hand: handTool as unknown as Icon,
  text: textTool as unknown as Icon,
  rectangle: rectangleTool as unknown as Icon,
  ellipse: ellipseTool as unknown as Icon,
  diamond: diamondTool as unknown as Icon,
  connector: connectorTool as unknown as Icon,
  frame: frameTool as unknown as Icon,
  stamp: stampTool as unknown as Icon,
  pen: penTool as unknown as Icon,
  marker: markerTool as unknown as Icon,
  eraser: eraserTool as unknown as Icon,
  laser: laserTool as unknown as Icon,
}
