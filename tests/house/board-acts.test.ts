import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { acts } from '@coreflect/board/testing'
import { expect, test } from 'vitest'

/** Files beside the commands that only help them. */
const helpers = ['create-entry', 'frames', 'place-items', 'shift-entry', 'shift-items', 'stuck', 'unlocked']

test('what is tried for convergence is every command that there is', () => {
  const files = readdirSync(join(import.meta.dirname, '../../packages/board/src/commands')).filter(
    (name) => !name.endsWith('.test.ts'),
  )
  const commands = files.map((name) => name.replace(/\.ts$/, '')).filter((name) => !helpers.includes(name))
  const named = commands.map((name) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()))
  expect(named.filter((name) => !(name in acts))).toEqual([])
})
