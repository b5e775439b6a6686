import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root } from './source-files.ts'

/** A file in a room, with what it may not import and what it may. A glob that matches nothing would fail silently. */
const rooms: Readonly<Record<string, { readonly forbidden: readonly string[]; readonly allowed: readonly string[] }>> =
  {
    'packages/workshop/src/planted.ts': {
      forbidden: ['@coreflect/board', '@coreflect/sync', 'yjs', 'kysely', 'node:fs', 'solid-js', 'nanoid'],
      allowed: ['valibot'],
    },
    'packages/library/src/planted.ts': {
      forbidden: ['@coreflect/board', '@coreflect/store', 'node:fs'],
      allowed: ['@coreflect/workshop'],
    },
    'packages/board/src/planted.ts': {
      forbidden: ['@coreflect/workshop', '@coreflect/sync', 'y-websocket', 'y-protocols/awareness', 'solid-js'],
      allowed: ['yjs'],
    },
    'packages/sync/src/planted.ts': {
      forbidden: ['@coreflect/workshop', '@coreflect/board', '@coreflect/store', 'ws', 'hono'],
      allowed: ['yjs', 'y-websocket'],
    },
    'packages/store/src/planted.ts': {
      forbidden: ['@coreflect/board', '@coreflect/library', 'yjs', 'hono'],
      allowed: ['@coreflect/workshop', '@coreflect/sync', 'kysely'],
    },
    'packages/keepsake/src/planted.ts': {
      forbidden: ['@coreflect/store', '@coreflect/sync', 'node:fs', 'kysely'],
      allowed: ['@coreflect/board', '@coreflect/workshop'],
    },
    'packages/rehearsal/src/planted.ts': {
      forbidden: ['@coreflect/store', '@coreflect/library', '@coreflect/sync', 'node:fs', 'hono', 'kysely'],
      allowed: ['@coreflect/workshop', '@coreflect/board', '@coreflect/sync/provider', 'ws', 'yjs'],
    },
    'apps/server/src/planted.ts': {
      forbidden: ['@coreflect/sync/provider', '@coreflect/web', 'kysely', 'node:sqlite', 'solid-js'],
      allowed: ['@coreflect/sync', '@coreflect/store', 'hono'],
    },
    'apps/web/src/take-part/planted.ts': {
      forbidden: [
        '@coreflect/store',
        '@coreflect/sync',
        '@coreflect/library',
        '@kobalte/core/dialog',
        'node:fs',
        'y-websocket',
      ],
      allowed: ['@coreflect/sync/provider', '@coreflect/board', '@coreflect/workshop'],
    },
    'apps/web/src/ui/planted.ts': {
      forbidden: ['@coreflect/store', 'node:fs'],
      allowed: ['@kobalte/core/dialog'],
    },
  }

const house = realpathSync(mkdtempSync(join(tmpdir(), 'coreflect-walls-')))
afterAll(() => rmSync(house, { recursive: true, force: true }))

/** Builds an empty house with the real rules and one planted file in each room; tells which imports the linter stops. */
function stopped(): ReadonlySet<string> {
  const rules = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
  writeFileSync(join(house, 'biome.json'), JSON.stringify({ ...rules, vcs: { enabled: false } }))
  const lines = new Map<string, string>()
  for (const [path, { forbidden, allowed }] of Object.entries(rooms)) {
    mkdirSync(dirname(join(house, path)), { recursive: true })
    const names = [...forbidden, ...allowed]
    names.forEach((name, i) => {
      lines.set(`${path} ${i + 1}`, `${path} ${name}`)
    })
    writeFileSync(join(house, path), names.map((name, i) => `export * as n${i} from '${name}'\n`).join(''))
  }
  const biome = join(root, 'node_modules/.bin/biome')
  const only = ['lint', '--only=style/noRestrictedImports', '--reporter=github', '--max-diagnostics=none']
  const { stdout } = spawnSync(biome, only, { cwd: house, encoding: 'utf8' })
  const found = [...stdout.matchAll(/file=([^,]+),line=(\d+)/g)]
  return new Set(
    found.map(([, file, line]) => lines.get(`${relative(house, resolve(house, file ?? ''))} ${line}`) ?? ''),
  )
}

const caught = stopped()

test.each(Object.entries(rooms).flatMap(([path, { forbidden }]) => forbidden.map((name) => [path, name])))(
  '[§2] a wall stands: %s may not import %s',
  (path, name) => {
    expect(caught).toContain(`${path} ${name}`)
  },
)

test.each(Object.entries(rooms).flatMap(([path, { allowed }]) => allowed.map((name) => [path, name])))(
  '[§2] a door is open: %s may import %s',
  (path, name) => {
    expect(caught).not.toContain(`${path} ${name}`)
  },
)
