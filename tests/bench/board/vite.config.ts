import { join } from 'node:path'
import { defineConfig } from 'vite'

const page = (name: string): string => join(import.meta.dirname, 'pages', `${name}.html`)

export default defineConfig({
  root: join(import.meta.dirname, 'pages'),
  base: './',
  build: {
    target: 'es2022',
    outDir: '../output/pages',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: { input: [page('excalidraw'), page('tldraw')] },
  },
  define: { 'process.env.IS_PREACT': JSON.stringify('false') },
})
