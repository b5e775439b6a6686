import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keepsakeStyle } from '@coreflect/keepsake'
import type { Config } from '../config.ts'
import { readHints } from '../hints.ts'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const styleHash = createHash('sha256').update(keepsakeStyle).digest('base64')

/** What the page of a keepsake may do: what every page of ours may, and its own style, named by its hash. */
export function pagePolicy({ FRAME_ANCESTORS }: Pick<Config, 'FRAME_ANCESTORS'>): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'sha256-${styleHash}'`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "connect-src 'self' ws: wss:",
    "font-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${FRAME_ANCESTORS}`,
  ].join('; ')
}

/** The tags by which the built page fetches its code and its look; none where it is not built. */
async function tagsOf(webFolder: string): Promise<string> {
  const page = await readFile(join(webFolder, 'index.html'), 'utf8').catch(() => '')
  return (
    page.match(/<script[^>]*src=[^>]*><\/script>|<link[^>]*rel="(?:stylesheet|modulepreload)"[^>]*>/gu) ?? []
  ).join('\n')
}

/** What the page will need after that, so that the browser need not find it out piece by piece. */
const aheadOf = (files: readonly string[], named: string): string =>
  files
    .filter((file) => !named.includes(file))
    .map((file) =>
      file.endsWith('.css')
        ? `<link rel="preload" as="style" crossorigin href="/${file}">`
        : `<link rel="modulepreload" crossorigin href="/${file}">`,
    )
    .join('\n')

/** Makes pages that can be read as they come, and that the web's code takes over once it is there. */
export interface Shell {
  page(words: {
    readonly title: string
    readonly locale: string
    readonly main: string
    readonly path: string
  }): Promise<string>
}

export function createShell(webFolder: string): Shell {
  let tags: Promise<string> | null = null
  const hints = readHints(webFolder)
  return {
    async page({ title, locale, main, path }) {
      tags ??= tagsOf(webFolder)
      const named = await tags
      return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, noarchive">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<style id="kept-style">${keepsakeStyle}</style>
</head>
<body>
<div id="kept"><main>
${main}
</main></div>
<div id="app"></div>
${named}
${aheadOf(hints(path, ''), named)}
</body>
</html>
`
    },
  }
}
