import type { Role } from './activity.ts'
import type { Answer, Ask, Observation, Offer } from './observation.ts'
import { inLocale, type Locale } from './words.ts'

/** Which seats of the plan a note concerns: the listener; speaker and listener; the speaker [C2]. */
const concernedRoles = { listening: [1], between: [0, 1], story: [0] } as const

/** Who is asked about a note: everyone it is about, but never its author. */
export function concerned(
  about: Observation['about'],
  author: string,
  seats: readonly { readonly person: string; readonly role: Role }[],
  roles: readonly Role[],
): readonly { readonly person: string; readonly role: string }[] {
  const ids = concernedRoles[about].map((index) => roles[index]?.id)
  return seats
    .filter((seat) => seat.person !== author && ids.includes(seat.role.id))
    .map((seat) => ({ person: seat.person, role: seat.role.id }))
}

/** May these answers let a note through? Only a yes from everyone does: a silence counts as a no [C2, C3]. */
export function lets(given: readonly (Answer | null)[]): boolean {
  return given.every((answer) => answer === 'as-it-is' || answer === 'without-me')
}

/** Stands for a name in a group's line, where no role does: everyone has held them all [C7]. */
const oneOfUs = { en: 'one of us', es: 'alguien del grupo' }

const letter = String.raw`[\p{L}\p{M}\p{N}]`

function withoutName(text: string, name: string, role: string): string {
  const exact = name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return text.replace(new RegExp(`(?<!${letter})${exact}(?!${letter})`, 'giu'), (_, at: number) =>
    /(^|[.!?…]\s+)$/u.test(text.slice(0, at)) ? capital(role) : role,
  )
}

/** A small letter at the head of a sentence would tell that somebody did not want their name there. */
function capital([first = '', ...rest]: string): string {
  return first.toLocaleUpperCase() + rest.join('')
}

/**
 * The text of a note as it goes to the room: where someone said "without me", the role takes the place of their name [C2].
 * `nameOf` tells a person's name for today.
 */
export function reworked(
  offer: Offer,
  roles: readonly Role[],
  locale: Locale,
  nameOf: (person: string) => string,
): string {
  return offer.asks
    .filter((ask: Ask) => ask.answer === 'without-me')
    .reduce((text, ask) => {
      const who = roles.find((one) => one.id === ask.role)?.who ?? oneOfUs
      return withoutName(text, nameOf(ask.person), inLocale(who, locale))
    }, offer.observation.text)
}
