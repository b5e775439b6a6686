// How long it takes to form groups by meeting new people, three rounds of trios, with many seeds: `pnpm bench:groups`.
import {
  type Actor,
  type Chance,
  type Command,
  createSession,
  decide,
  type Session,
  type Template,
} from '@coreflect/workshop'

const sizes = [9, 12, 15, 18, 21, 24, 30, 36, 60, 10, 11, 13, 14, 16, 17, 20, 40, 100]
const seeds = 100
const rounds = 3
const facilitator: Actor = { kind: 'facilitator', id: 'facilitator', name: '' }

const role = (id: string) => ({ id, name: { en: id }, who: { en: id }, card: { en: id } })
const phases = { talk: 60, self: 0, partner: 0, observer: 0 }
const template: Template = {
  id: 'bench',
  title: { en: 'bench' },
  summary: { en: '' },
  people: { from: 2, to: 500 },
  lenses: [],
  agenda: Array.from({ length: rounds }, (_, i) => ({
    id: `round-${i + 1}`,
    type: 'practice' as const,
    title: { en: '' },
    prompt: { en: '' },
    minutes: 10,
    practice: {
      round: i + 1,
      mode: 'mix-new' as const,
      size: 3,
      roles: ['speaker', 'listener', 'observer'].map(role),
      brief: 0,
      phases,
      offer: 0,
    },
  })),
}

function chanceFrom(seed: number): Chance {
  let count = seed
  return { id: () => `id-${count++}`, seed: () => (count++ * 2_654_435_761) >>> 0 }
}

/** Three rounds of one session: how long each took to form, in ms, and how many pairs met again. */
function formed(people: number, seed: number): { readonly took: readonly number[]; readonly again: number } {
  const chance = chanceFrom(seed * 100_000)
  const who = { id: 'facilitator', name: '' }
  let session: Session = createSession({ id: 's', code: 'C', template, locale: 'en', facilitator: who }, 0, chance)
  let now = 0
  const say = (command: Command) => {
    now += 1000
    const { session: next, refusal } = decide(session, facilitator, command, now, chance)
    if (refusal !== undefined) throw new Error(`${command.type}: ${refusal.code}`)
    session = next
  }
  say({ type: 'open-lobby' })
  for (let i = 0; i < people; i += 1) {
    session = decide(session, { kind: 'door' }, { type: 'join', person: `p${i}`, name: `P${i}` }, now, chance).session
  }
  const took = Array.from({ length: rounds }, (_, i) => {
    const from = performance.now()
    say({ type: 'form-groups', seed: seed * 31 + i })
    const time = performance.now() - from
    say({ type: 'publish-groups' })
    say({ type: 'start-activity', activity: `round-${i + 1}` })
    return time
  })
  const pairs = session.groupings.flatMap(({ groups }) =>
    groups.flatMap(({ seats }) =>
      seats.flatMap((one, i) => seats.slice(i + 1).map((other) => [one.person, other.person].sort().join(' '))),
    ),
  )
  return { took, again: pairs.length - new Set(pairs).size }
}

for (let warm = 0; warm < 20; warm += 1) formed(24, warm)
process.stdout.write(`${seeds} seeds, ${rounds} rounds each; ms for one round\n`)
process.stdout.write('people   median    worst   pairs met again, mean and most\n')
for (const people of sizes) {
  const runs = Array.from({ length: seeds }, (_, seed) => formed(people, seed))
  const took = runs.flatMap((run) => run.took).sort((a, b) => a - b)
  const again = runs.map((run) => run.again)
  const mean = again.reduce((sum, one) => sum + one, 0) / again.length
  const median = took[Math.floor(took.length / 2)] ?? 0
  const row = [String(people).padStart(6), median.toFixed(2).padStart(9), (took.at(-1) ?? 0).toFixed(1).padStart(9)]
  process.stdout.write(`${row.join('')}   ${mean.toFixed(2)}, ${Math.max(...again)}\n`)
}
