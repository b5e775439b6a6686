import { templateMinutes } from '@coreflect/workshop'
import { describe, expect, test } from 'vitest'
import { templates } from './index.ts'

type Figure = readonly [
  minutes: number,
  type: string,
  round?: number | undefined,
  mode?: string | undefined,
  lens?: string,
]

/** The workshops as figures: what the words in this package must stay true to. */
const figures: {
  readonly [id: string]: { readonly total: number; readonly people: string; readonly items: readonly Figure[] }
} = {
  'trio-45': {
    total: 45,
    people: '3-60',
    items: [
      [5, 'arrive'],
      [36, 'practice', 1, 'random', 'plain'],
      [4, 'close'],
    ],
  },
  'conf-90': {
    total: 90,
    people: '12-60',
    items: [
      [4, 'arrive'],
      [6, 'agreement'],
      [8, 'present'],
      [6, 'demo', undefined, undefined, 'plain'],
      [12, 'practice', 1, 'count-off', 'plain'],
      [6, 'debrief'],
      [8, 'present', undefined, undefined, 'plain'],
      [13, 'practice', 2, 'mix-new', 'four-tasks'],
      [5, 'debrief'],
      [4, 'demo', undefined, undefined, 'hope-fear'],
      [8, 'practice', 3, 'stay', 'hope-fear'],
      [5, 'bring-back'],
      [5, 'close'],
    ],
  },
}

describe.each(templates)('the figures of $id', (template) => {
  const figure = figures[template.id]

  test('its activities, minutes, rounds, groups and lenses are those of its plan', () => {
    const items = template.agenda.map((item) => [
      item.minutes,
      item.type,
      item.practice?.round,
      item.practice?.mode,
      item.lens,
    ])
    expect(items).toEqual(figure?.items.map((item) => [...item, ...Array.from({ length: 5 - item.length })]))
  })

  test('it takes as long and holds as many people as its plan says', () => {
    expect(templateMinutes(template)).toBe(figure?.total)
    expect(`${template.people.from}-${template.people.to}`).toBe(figure?.people)
  })

  test('[T1] brief, turns and offers fill the minutes of each round exactly', () => {
    for (const { minutes, practice } of template.agenda) {
      if (practice === undefined) continue
      const { talk, self, partner, observer } = practice.phases
      const turns = practice.roles.length * (talk + self + partner + observer)
      expect(practice.brief + turns + practice.offer).toBe(minutes * 60)
    }
  })
})

test('[T1] a turn of the practice in threes is seven, two, two and one minutes', () => {
  const practice = templates.find((one) => one.id === 'trio-45')?.agenda.find((item) => item.practice)?.practice
  expect(practice?.phases).toEqual({ talk: 420, self: 120, partner: 120, observer: 60 })
})
