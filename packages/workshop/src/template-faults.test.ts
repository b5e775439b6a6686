import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultSentence, readTemplate, readTemplateFile } from './template-faults.ts'
import { template } from './testing/workshop.ts'

/** The example with one value put at a path. */
function broken(path: string, value: unknown): unknown {
  const copy = structuredClone(template) as unknown as Record<string, unknown>
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  let place = copy
  for (const step of steps) place = place[step] as Record<string, unknown>
  if (value === undefined) delete place[last]
  else place[last] = value
  return copy
}

test('a workshop that is in order comes back as it is, from a value and from the text of a file', () => {
  expect(readTemplate(template)).toEqual({ template })
  expect(readTemplateFile(JSON.stringify(template, null, 2))).toEqual({ template })
})

test.each([
  ['agenda.1.minutes', -3, 'too-small'],
  ['agenda.1.minutes', 'twelve', 'kind'],
  ['agenda.1.minutes', undefined, 'missing'],
  ['agenda.2.type', 'lecture', 'kind'],
  ['agenda.2.title', {}, 'language'],
  ['agenda.2.smell', 'roses', 'unknown'],
  ['agenda.2.id', 'arrive', 'twice'],
  ['agenda.2.id', 'No Such Name', 'id'],
  ['agenda.1.lens', 'elsewhere', 'no-lens'],
  ['agenda.1.practice.round', 2, 'round'],
  ['agenda.1.practice.scenario.forRole', 'nobody', 'no-role'],
  ['agenda.1.startsAt', 1440, 'too-large'],
  ['agenda', [], 'too-small'],
] as const)('a fault is named with where it stands: %s', (path, value, code) => {
  const { fault } = readTemplate(broken(path, value))
  expect([fault?.path, fault?.code]).toEqual([path, code])
  expect(fault === undefined ? '' : faultSentence(fault)).toMatch(/^[A-Z].*\.$/)
})

test('what is no JSON says so, and nothing makes the reader throw', () => {
  expect(readTemplateFile('{ not json').fault?.code).toBe('no-json')
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(readTemplate(value).fault).toBeDefined()
    }),
  )
})
