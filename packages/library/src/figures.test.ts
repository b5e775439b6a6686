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

/** A training day: its check-in to its close, and the lenses of its scene and its two rounds. */
function day(scene: string, first: string, second: string | null): readonly Figure[] {
  return [
    [20, 'go-round'],
    [15, 'agreement'],
    [15, 'present'],
    [15, 'demo', undefined, undefined, scene],
    [40, 'practice', 1, 'mix-new', first],
    [15, 'break'],
    [25, 'debrief'],
    [45, 'talk'],
    [60, 'break'],
    [10, 'pulse'],
    [10, 'present'],
    ...(second === null
      ? ([
          [25, 'check'],
          [15, 'check'],
        ] as const)
      : ([[40, 'practice', 2, 'mix-new', second]] as const)),
    [15, 'break'],
    [25, 'gallery'],
    [10, 'reflect'],
    [15, 'plan'],
    [15, 'close'],
  ]
}

const days = (
  id: string,
  people: string,
  all: readonly (readonly [scene: string, first: string, second: string | null])[],
) => Object.fromEntries(all.map((one, i) => [`${id}-day-${i + 1}`, { total: 390, people, items: day(...one) }]))

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
  'intro-180': {
    total: 180,
    people: '8-24',
    items: [
      [10, 'arrive'],
      [10, 'present'],
      [15, 'go-round'],
      [10, 'agreement'],
      [15, 'present'],
      [15, 'talk'],
      [5, 'bring-back'],
      [15, 'break'],
      [10, 'demo', undefined, undefined, 'plain'],
      [25, 'practice', 1, 'random', 'plain'],
      [10, 'debrief'],
      [10, 'present'],
      [12, 'practice', 2, 'stay', 'hope-fear'],
      [6, 'gallery'],
      [4, 'present'],
      [8, 'close'],
    ],
  },
  'course-120': {
    total: 120,
    people: '1-200',
    items: [
      [5, 'arrive'],
      [15, 'present'],
      [3, 'check'],
      [20, 'present'],
      [10, 'practice', 1, 'random', 'plain'],
      [36, 'present'],
      [15, 'practice', 2, 'random', 'plain'],
      [10, 'check'],
      [4, 'close'],
      [2, 'close'],
    ],
  },
  'co-reflection-90': {
    total: 90,
    people: '3-8',
    items: [
      [10, 'go-round'],
      [3, 'agreement'],
      [5, 'plan'],
      [10, 'talk'],
      [15, 'talk'],
      [15, 'talk', undefined, undefined, 'three-shifts'],
      [7, 'talk'],
      [10, 'go-round'],
      [8, 'plan'],
      [7, 'close'],
    ],
  },
  'planning-plus-3-planning': {
    total: 210,
    people: '8-30',
    items: [
      [15, 'arrive'],
      [20, 'agreement'],
      [20, 'go-round'],
      [25, 'talk'],
      [20, 'gallery'],
      [15, 'break'],
      [25, 'plan'],
      [15, 'pulse'],
      [25, 'practice', 1, 'random', 'plain'],
      [20, 'plan'],
      [10, 'close'],
    ],
  },
  ...days('planning-plus-3', '8-30', [
    ['four-tasks', 'four-tasks', 'plain'],
    ['four-tasks', 'four-tasks', 'hope-fear'],
    ['hope-fear', 'hope-fear', 'four-tasks'],
  ]),
  ...days('core-5', '10-24', [
    ['plain', 'plain', 'four-tasks'],
    ['plain', 'plain', 'four-tasks'],
    ['four-tasks', 'four-tasks', 'four-tasks'],
    ['hope-fear', 'hope-fear', 'hope-fear'],
    ['hope-fear', 'hope-fear', 'four-tasks'],
  ]),
  ...days('cert-8', '10-24', [
    ['three-shifts', 'plain', 'three-shifts'],
    ['plain', 'plain', 'four-tasks'],
    ['plain', 'plain', 'four-tasks'],
    ['four-tasks', 'four-tasks', 'four-tasks'],
    ['four-tasks', 'four-tasks', 'four-tasks'],
    ['hope-fear', 'hope-fear', 'hope-fear'],
    ['hope-fear', 'hope-fear', 'hope-fear'],
    ['hope-fear', 'hope-fear', null],
  ]),
}

/** How many sessions each programme has, with their parts in order. */
const programmes = { 'planning-plus-3': 4, 'core-5': 5, 'cert-8': 8 }

test('the sessions of a programme stand together, in their order, and there are as many as its plan says', () => {
  for (const [id, sessions] of Object.entries(programmes)) {
    const parts = templates.filter((one) => one.programme?.id === id).map((one) => one.programme?.part)
    expect(parts).toEqual(Array.from({ length: sessions }, (_, i) => i + 1))
  }
})

test('the steps of a talk fill its minutes, for as many people as its largest step seats', () => {
  for (const { minutes, talk } of templates.flatMap((template) => template.agenda)) {
    if (talk === undefined) continue
    const seconds = talk.steps.reduce((sum, step) => sum + step.seconds * (step.each ? step.size : 1), 0)
    expect(seconds).toBe(minutes * 60)
  }
})

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
