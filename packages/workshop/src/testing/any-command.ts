import fc from 'fast-check'
import type * as v from 'valibot'
import type { Actor } from '../actor.ts'
import { commandSchemas } from '../commands/command.ts'
import type { Session } from '../session.ts'
import { facilitator, person } from './workshop.ts'

const ana: Actor = { kind: 'facilitator', id: 'ana', name: 'Ana' }
export const people = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7']
export const actors = fc.constantFrom<Actor>(
  ...[facilitator, facilitator, facilitator, facilitator, ana, person('p1'), person('p2'), person('p5')],
  ...[person('nobody'), { kind: 'screen' } as const, { kind: 'facilitator', id: 'stranger', name: 'X' } as const],
)

/** What stands for an id: a number that is taken modulo those which the session has when the command is said. */
const anId = fc.record({ pick: fc.nat(1000) })
export type Loose = Record<string, unknown>

const texts = new Set(['text', 'name', 'place', 'pattern', 'reason', 'question', 'options', 'word'])

/** Texts that have to be of a certain shape. */
const shaped: Readonly<Record<string, string>> = { url: 'https://clips.example/1', language: 'en' }

/** Any value that a schema takes, as far as commands use schemas; ids are left open until they are said. */
function anyValue(schema: v.GenericSchema, key = ''): fc.Arbitrary<unknown> {
  const one = schema as unknown as Loose & { readonly type: string; readonly pipe?: readonly Loose[] }
  const bound = (type: string) => one.pipe?.find((part) => part.type === type)?.requirement as number | undefined
  switch (one.type) {
    case 'optional':
    case 'nullish':
      return fc.option(anyValue(one.wrapped as v.GenericSchema, key), { nil: undefined, freq: 2 })
    case 'nullable':
      return fc.option(anyValue(one.wrapped as v.GenericSchema, key), { nil: null, freq: 4 })
    case 'literal':
      return fc.constant(one.literal)
    case 'picklist':
      return fc.constantFrom(...(one.options as unknown[]))
    case 'boolean':
      return fc.boolean()
    case 'number': {
      const [min, max] = [bound('min_value') ?? 0, bound('max_value') ?? 99]
      const small = fc.integer({ min, max: Math.min(max, min + 5) })
      return fc.oneof(small, fc.integer({ min, max }))
    }
    case 'string':
      if (key in shaped) return fc.constant(shaped[key])
      return texts.has(key) ? fc.constantFrom('', 'heard', 'a kind word') : anId
    case 'array':
      return fc.array(anyValue(one.item as v.GenericSchema, key), { minLength: bound('min_length') ?? 0, maxLength: 3 })
    case 'variant':
      return fc.oneof(...(one.options as v.GenericSchema[]).map((option) => anyValue(option, key)))
    case 'strict_object':
      if ('en' in (one.entries as object)) return fc.constant({ en: 'a kind word' })
      return anyRecord(one)
    case 'object':
      return anyRecord(one)
    case 'record':
      return fc.dictionary(fc.constantFrom('a', 'b'), anyValue(one.value as v.GenericSchema, key), { maxKeys: 2 })
    case 'union':
      return fc.oneof(...(one.options as v.GenericSchema[]).map((option) => anyValue(option, key)))
    default:
      throw new Error(`The long run does not know how to make a ${one.type}: teach it`)
  }
}

function anyRecord(one: Loose): fc.Arbitrary<unknown> {
  const entries = Object.entries(one.entries as Record<string, v.GenericSchema>)
  return fc.record(Object.fromEntries(entries.map(([name, entry]) => [name, anyValue(entry, name)])))
}

/** Every command of the table, also those that are added after this was written; `expects` is seldom right by chance. */
const any = fc.oneof(
  ...Object.values(commandSchemas).map((schema) => {
    const { id: _, expects: __, ...entries } = schema.entries as Record<string, v.GenericSchema>
    return anyValue({ ...schema, entries } as unknown as v.GenericSchema) as fc.Arbitrary<Loose>
  }),
)

/** Without these a random room would hardly ever come as far as a turn, or take a step back in time. */
const likely = fc.constantFrom<Loose>(
  { type: 'form-groups' },
  { type: 'publish-groups' },
  { type: 'start-activity', activity: 'round-1' },
  { type: 'start-activity', activity: 'round-2' },
  { type: 'start-turn' },
  { type: 'next-phase' },
  { type: 'undo', step: { pick: 0 } },
  { type: 'replan', changes: [{ activity: { pick: 2 }, minutes: 5 }] },
)

export const loose = fc.oneof({ arbitrary: any, weight: 2 }, { arbitrary: likely, weight: 1 })

/** Every id that a session has, by what it is an id of. */
function idsOf(session: Session, key: string): readonly string[] {
  const groups = [...session.groupings, ...(session.draft === null ? [] : [session.draft])].flatMap((one) => one.groups)
  if (key === 'step') return [session.step?.id ?? 'none']
  if (key === 'activity') return session.agenda.map(({ id }) => id)
  if (key === 'part')
    return [...session.agenda.flatMap(({ media }) => (media?.parts ?? []).map(({ id }) => id)), 'none']
  if (key === 'group' || key === 'to' || key === 'into' || key === 'from')
    return [...groups.map(({ id }) => id), 'ana', 'fac', 'none']
  if (key === 'ask') return [...session.offers.flatMap(({ asks }) => asks.map(({ id }) => id)), 'none']
  if (key === 'kind') return ['heard', 'noticed', 'none']
  if (key === 'dots') return [session.dots?.id ?? 'none']
  if (key === 'pulse') return [...session.pulses.map(({ id }) => id), 'none']
  if (key === 'card') return [...[...session.traces, ...session.groupCards].map(({ card }) => card), 'none']
  if (key === 'slip') return [...session.slips.map(({ id }) => id), 'none']
  const signals = session.signals.map(({ id }) => id)
  const visits = session.visits.map(({ id }) => id)
  return [...people, ...signals, ...visits, ...session.broadcasts.map(({ id }) => id), 'fac', 'ana', 'nobody']
}

export function filled(value: unknown, session: Session, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => filled(one, session, key))
  if (typeof value !== 'object' || value === null) return value
  if ('pick' in value) {
    const ids = idsOf(session, key)
    return ids[Number(value.pick) % ids.length]
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([name, one]) => [name, filled(one, session, name)]),
  )
}
