import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import solid from 'vite-plugin-solid'

export default defineConfig({
  plugins: [tailwindcss(), solid()],
  build: { target: 'es2022', outDir: 'dist', emptyOutDir: true },
  server: {
    port: 4401,
    proxy: {
      '/api': 'http://localhost:4400',
      '/live': { target: 'ws://localhost:4400', ws: true },
      '/sync': { target: 'ws://localhost:4400', ws: true },
    },
  },
})
