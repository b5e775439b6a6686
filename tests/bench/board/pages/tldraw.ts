import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite.js'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { b64Vecs, createShapeId, type Editor, getIndices, type TLShapeId, Tldraw, toRichText } from 'tldraw'
import 'tldraw/tldraw.css'
import type { Fixture } from '../src/fixture.ts'
import { afterDrawing, askedFixture, bench } from './bench-window.ts'
import './page.css'

const COLORS = ['yellow', 'light-green', 'light-blue', 'light-red', 'grey']

function recordsOf(editor: Editor, { notes, strokes }: Fixture): readonly object[] {
  const parentId = editor.getCurrentPageId()
  const keys = getIndices(notes.length + strokes.length)
  const base = { typeName: 'shape', rotation: 0, isLocked: false, opacity: 1, meta: {}, parentId }
  const plain = editor.getShapeUtil('geo').getDefaultProps()
  const boxes = notes.map(({ id, x, y, width, height, color, text }, i) => ({
    ...base,
    ...{ id: createShapeId(id), type: 'geo', x, y, index: keys[i] },
    props: {
      ...plain,
      ...{ geo: 'rectangle', w: width, h: height, growY: 0, url: '', scale: 1, dash: 'solid', fill: 'solid' },
      ...{ color: COLORS[color], labelColor: 'black', size: 's', font: 'sans', align: 'start', verticalAlign: 'start' },
      richText: toRichText(text),
    },
  }))
  const drawn = editor.getShapeUtil('draw').getDefaultProps()
  const lines = strokes.map(({ id, x, y, points }, i) => ({
    ...base,
    ...{ id: createShapeId(id), type: 'draw', x, y, index: keys[notes.length + i] },
    props: { ...drawn, ...segmentsOf(points), isComplete: true },
  }))
  return [...boxes, ...lines]
}

function segmentsOf(points: Fixture['strokes'][number]['points']): object {
  return { segments: [{ type: 'free', path: b64Vecs.encodePoints(points.map(([x, y]) => ({ x, y, z: 0.5 }))) }] }
}

const fixture = await askedFixture()
createRoot(document.getElementById('root') as HTMLElement).render(
  createElement(Tldraw, {
    // Its fonts and icons come from its own package: it would fetch them from a network that the bench does not have.
    assetUrls: getAssetUrlsByImport(),
    onMount: (editor) => {
      const records = recordsOf(editor, fixture)
      if (records.length > 0) editor.store.mergeRemoteChanges(() => editor.store.put(records as never))
      bench.benchLook = (x, y, scale) => {
        const { width, height } = editor.getViewportScreenBounds()
        editor.setCamera({ x: width / 2 / scale - x, y: height / 2 / scale - y, z: scale }, { force: true })
      }
      bench.benchSelect = (ids) => {
        editor.setCurrentTool('select')
        editor.setSelectedShapes(ids.map((id): TLShapeId => createShapeId(id)))
      }
      bench.benchDraw = () => editor.setCurrentTool('draw')
      afterDrawing(() => {
        bench.benchReady = true
      })
    },
  }),
)
