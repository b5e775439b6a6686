import * as v from 'valibot'
import { type Template, templateSchema } from './template.ts'

/** Why a file or a draft is no workshop. Each has a sentence; the web has its own in the reader's language. */
export const faultSentences = {
  'no-json': 'This is no JSON.',
  missing: 'This is missing.',
  unknown: 'Coreflect does not know this field.',
  kind: 'This should be something else: {expected}.',
  'too-small': 'This is less than {expected}.',
  'too-large': 'This is more than {expected}.',
  language: 'This text needs at least one language.',
  id: 'A name has small letters, digits and hyphens, 40 at most.',
  rule: '{expected}',
  twice: 'This name stands here twice.',
  'no-lens': 'The lens that is named here is not among the lenses of the workshop.',
  'no-role': 'The role that is named here is not among the roles of the round.',
  round: 'Rounds are numbered from 1 in the order of the agenda.',
} as const
export type FaultCode = keyof typeof faultSentences

/** The first thing that is wrong: where it stands ("agenda.3.minutes", empty for the whole), and what it is. */
export interface TemplateFault {
  readonly path: string
  readonly code: FaultCode
  /** What was expected there, where the sentence has room for it. */
  readonly expected: string
}

/** The sentence of a fault in English. */
export function faultSentence({ code, expected }: TemplateFault): string {
  return faultSentences[code].replace('{expected}', expected)
}

/** A workshop read from anything that claims to be one, or the first thing that is wrong with it. */
export type ReadTemplate =
  | { readonly template: Template; readonly fault?: never }
  | { readonly fault: TemplateFault; readonly template?: never }

const codes: { readonly [type: string]: FaultCode } = {
  min_value: 'too-small',
  min_length: 'too-small',
  max_value: 'too-large',
  max_length: 'too-large',
  regex: 'id',
  check: 'rule',
}

function faultOf(issue: v.BaseIssue<unknown>): TemplateFault {
  const path = v.getDotPath(issue) ?? ''
  const expected = (issue.expected ?? issue.message).replace(/^[<>]=?/, '').replaceAll('"', '')
  if (issue.type === 'strict_object' && issue.expected === 'never') return { path, code: 'unknown', expected: '' }
  if (issue.received === 'undefined') return { path, code: 'missing', expected }
  if (issue.type === 'check' && issue.message.includes('at least one language')) {
    return { path, code: 'language', expected: '' }
  }
  const code = codes[issue.type] ?? 'kind'
  return { path, code, expected: code === 'rule' ? issue.message : expected }
}

/** What fits the schema and still is not in order: names that stand twice, lenses, roles and rounds that lead nowhere. */
function disorder({ agenda, lenses }: Template): TemplateFault | null {
  const fault = (path: string, code: FaultCode): TemplateFault => ({ path, code, expected: '' })
  const ids = new Set<string>()
  const lensIds = new Set<string>()
  for (const [at, { id }] of lenses.entries()) {
    if (lensIds.has(id)) return fault(`lenses.${at}.id`, 'twice')
    lensIds.add(id)
  }
  let round = 0
  for (const [at, { id, lens, practice }] of agenda.entries()) {
    if (ids.has(id)) return fault(`agenda.${at}.id`, 'twice')
    ids.add(id)
    if (lens !== undefined && !lensIds.has(lens)) return fault(`agenda.${at}.lens`, 'no-lens')
    if (practice === undefined) continue
    round += 1
    if (practice.round !== round) return fault(`agenda.${at}.practice.round`, 'round')
    const roles = practice.roles.map((role) => role.id)
    if (new Set(roles).size < roles.length) return fault(`agenda.${at}.practice.roles`, 'twice')
    const { scenario } = practice
    if (scenario !== undefined && !roles.includes(scenario.forRole)) {
      return fault(`agenda.${at}.practice.scenario.forRole`, 'no-role')
    }
  }
  return null
}

/** Reads a workshop from a value that came over a wire or out of a file. Never throws. */
export function readTemplate(value: unknown): ReadTemplate {
  const read = v.safeParse(templateSchema, value, { abortEarly: true })
  if (!read.success) return { fault: faultOf(read.issues[0]) }
  const fault = disorder(read.output)
  return fault === null ? { template: read.output } : { fault }
}

/** Reads a workshop from the text of a file. Never throws. */
export function readTemplateFile(text: string): ReadTemplate {
  try {
    return readTemplate(JSON.parse(text))
  } catch {
    return { fault: { path: '', code: 'no-json', expected: '' } }
  }
}
