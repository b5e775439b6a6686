import { silenceAllowed } from '@coreflect/workshop'
import { expect, test } from 'vitest'
import { createSilences, type Heard } from './silences.ts'

function listening() {
  const told: (Pick<Heard, 'type' | 'person'> & { session: string })[] = []
  let now = 1_000_000
  const silences = createSilences({
    now: () => now,
    tell: (session, { type, person }) => told.push({ session, type, person }),
  })
  return {
    silences,
    told,
    pass(ms: number) {
      now += ms
      silences.sweep()
    },
  }
}

test('[L4] a phone that locks for less than ten minutes is told of to nobody', () => {
  const { silences, told, pass } = listening()
  for (let lock = 0; lock < 5; lock += 1) {
    const stop = silences.listen('s', 'ana')
    pass(60_000)
    stop()
    pass(silenceAllowed - 1)
  }
  expect(told).toEqual([])
})

test('[L4] a silence of ten minutes is told once, and so is that the phone is heard again', () => {
  const { silences, told, pass } = listening()
  silences.listen('s', 'ana')()
  pass(silenceAllowed)
  pass(silenceAllowed)
  expect(told).toEqual([{ session: 's', type: 'silent', person: 'ana' }])
  silences.listen('s', 'ana')
  pass(10 * silenceAllowed)
  expect(told.slice(1)).toEqual([{ session: 's', type: 'heard', person: 'ana' }])
})

test('two lines of one phone are one phone, and a command is a sign of life', () => {
  const { silences, told, pass } = listening()
  const [stop, stopOther] = [silences.listen('s', 'ana'), silences.listen('s', 'ana')]
  stop()
  pass(2 * silenceAllowed)
  stopOther()
  pass(silenceAllowed - 1)
  silences.sign('s', 'ana')
  pass(silenceAllowed - 1)
  expect(told).toEqual([])
})
