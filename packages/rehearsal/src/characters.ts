import { between, drawsFor, pick } from './draws.ts'

/** Shares of the people, from 0 to 1, who do what happens in every room. */
export interface Habits {
  /** Come some minutes after the beginning. */
  readonly late: number
  /** Go for good in one of the rounds. */
  readonly leave: number
  /** Lock their phone for a while in each round. */
  readonly lock: number
}

/** A room as it usually is. */
export const usualHabits: Habits = { late: 0.06, leave: 0.04, lock: 0.15 }
/** Everyone is there from the beginning to the end. */
export const steadyHabits: Habits = { late: 0, leave: 0, lock: 0 }

/** Who a simulated person is. Follows from the seed alone. Times in their own seconds. */
export interface Character {
  readonly index: number
  readonly name: string
  /** How long after the doors opened, or for somebody late after the session began, they come in. */
  readonly arrivesAfter: number
  readonly late: boolean
  /** Letters a second. */
  readonly typing: number
  /** The round that they leave in for good; null for whoever stays. */
  readonly leavesIn: number | null
  readonly locks: boolean
}

const names = [
  'Alba',
  'Amir',
  'Anouk',
  'Bela',
  'Bruno',
  'Carmen',
  'Chidi',
  'Clara',
  'Dalia',
  'Deniz',
  'Elif',
  'Emeka',
  'Eva',
  'Farid',
  'Femke',
  'Gael',
  'Greta',
  'Hana',
  'Hugo',
  'Ines',
  'Ismael',
  'Iva',
  'Jamal',
  'Joana',
  'Kaito',
  'Kofi',
  'Lena',
  'Lucía',
  'Malik',
  'Marta',
  'Mei',
  'Mina',
  'Nadia',
  'Nils',
  'Noa',
  'Olga',
  'Omar',
  'Paula',
  'Petra',
  'Quim',
  'Rafael',
  'Rosa',
  'Sami',
  'Selma',
  'Tariq',
  'Teo',
  'Uma',
  'Vera',
  'Viktor',
  'Wanda',
  'Xenia',
  'Yara',
  'Yusuf',
  'Zoe',
] as const

function nameOf(index: number): string {
  const again = Math.floor(index / names.length)
  const name = names[index % names.length] as string
  return again === 0 ? name : `${name} ${again + 1}`
}

/** So many characters. The first ones stay the same when there are more. */
export function castOf(people: number, seed: number, habits: Habits): readonly Character[] {
  return Array.from({ length: people }, (_, index) => {
    const draw = drawsFor(seed, 'character', index)
    const late = draw() < habits.late
    const leaves = draw() < habits.leave
    return {
      index,
      name: nameOf(index),
      late,
      arrivesAfter: late ? between(draw, 120, 600) : between(draw, 1, 30),
      typing: between(draw, 4, 7),
      leavesIn: leaves ? pick(draw, [1, 2, 3]) : null,
      locks: draw() < habits.lock,
    }
  })
}
