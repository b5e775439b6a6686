import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'
import { chunks } from './build/chunks.ts'
import { eager } from './build/eager.ts'
import { hints } from './build/hints.ts'
import { icons } from './build/icons.ts'
import { languages } from './build/languages.ts'
import { pdfFiles } from './build/pdf-files.ts'
import { plainLib0 } from './build/plain-lib0.ts'
import { preloaded } from './build/preloaded.ts'
import { pressed } from './build/pressed.ts'

export default defineConfig({
  plugins: [
    tailwindcss(),
    solid(),
    languages(),
    icons(),
    plainLib0(),
    eager(['index', 'base', 'documents', 'large', 'room', 'board', 'own-page']),
    hints(),
    pdfFiles(),
    pressed(),
  ],
  // Yjs warns through a logger that can paint words in colours and draws in half of lib0 for it.
  resolve: { alias: { 'lib0/logging': new URL('build/plain-log.ts', import.meta.url).pathname } },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    // Browsers that know no preloading fetch these a little later.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (file, needed, { hostId }) => preloaded(file, needed, hostId),
    },
    rolldownOptions: { output: { codeSplitting: { groups: [...chunks] } } },
  },
  server: {
    port: 4401,
    proxy: {
      '/api': 'http://localhost:4400',
      '/live': { target: 'ws://localhost:4400', ws: true },
      '/sync': { target: 'ws://localhost:4400', ws: true },
    },
  },
})
