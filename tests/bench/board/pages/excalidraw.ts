import { Excalidraw } from '@excalidraw/excalidraw'
import '@excalidraw/excalidraw/index.css'
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types'
import { generateNKeysBetween } from 'fractional-indexing'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import type { Fixture } from '../src/fixture.ts'
import { afterDrawing, askedFixture, bench } from './bench-window.ts'
import './page.css'

const COLORS = ['#ffe79a', '#d3ecbd', '#c8e3f5', '#f9d3d8', '#ebe0cf']
const base = {
  angle: 0,
  strokeColor: '#2a2520',
  backgroundColor: 'transparent',
  fillStyle: 'solid',
  strokeWidth: 1,
  strokeStyle: 'solid',
  roughness: 0,
  opacity: 100,
  groupIds: [],
  frameId: null,
  roundness: null,
  seed: 1,
  version: 1,
  versionNonce: 1,
  isDeleted: false,
  boundElements: null,
  updated: 1,
  link: null,
  locked: false,
}

function elementsOf({ notes, strokes }: Fixture): readonly object[] {
  const keys = generateNKeysBetween(null, null, notes.length * 2 + strokes.length)
  const boxes = notes.flatMap(({ id, x, y, width, height, color, text }, i) => [
    {
      ...base,
      type: 'rectangle',
      id,
      x,
      y,
      width,
      height,
      backgroundColor: COLORS[color],
      roundness: { type: 3 },
      boundElements: [{ type: 'text', id: `${id}t` }],
      index: keys[i * 2],
    },
    {
      ...base,
      type: 'text',
      id: `${id}t`,
      x: x + 10,
      y: y + 10,
      width: width - 20,
      height: 20 * Math.ceil(text.length / 20),
      fontSize: 16,
      fontFamily: 2,
      text: wrapped(text),
      originalText: text,
      textAlign: 'left',
      verticalAlign: 'top',
      containerId: id,
      autoResize: true,
      lineHeight: 1.25,
      index: keys[i * 2 + 1],
    },
  ])
  const lines = strokes.map(({ id, x, y, points }, i) => ({
    ...base,
    type: 'freedraw',
    id,
    x,
    y,
    width: Math.max(...points.map(([px]) => px)),
    height: Math.max(...points.map(([, py]) => py)),
    points,
    pressures: [],
    simulatePressure: true,
    lastCommittedPoint: null,
    index: keys[notes.length * 2 + i],
  }))
  return [...boxes, ...lines]
}

function wrapped(text: string): string {
  return text.replace(/(.{1,20})(?: |$)/g, '$1\n').trimEnd()
}

const fixture = await askedFixture()
const elements = elementsOf(fixture)
createRoot(document.getElementById('root') as HTMLElement).render(
  createElement(Excalidraw, {
    initialData: { elements: elements as never, scrollToContent: false },
    excalidrawAPI: (api: ExcalidrawImperativeAPI) => {
      bench.benchLook = (x, y, scale) =>
        api.updateScene({
          appState: {
            zoom: { value: scale as never },
            scrollX: innerWidth / 2 / scale - x,
            scrollY: innerHeight / 2 / scale - y,
          },
        })
      bench.benchSelect = (ids) => {
        api.setActiveTool({ type: 'selection' })
        api.updateScene({ appState: { selectedElementIds: Object.fromEntries(ids.map((id) => [id, true])) } })
      }
      bench.benchDraw = () => api.setActiveTool({ type: 'freedraw' })
      const look = (): void => {
        if (api.getSceneElements().length < elements.length) requestAnimationFrame(look)
        else
          afterDrawing(() => {
            bench.benchReady = true
          })
      }
      look()
    },
  }),
)
