import type { Scenario, Words } from '@coreflect/workshop'

/** A made-up situation that the speaker of a trio or a pair begins from, and that says so in every language. */
export function fictional(title: Words, en: string, es: string): Scenario {
  return {
    title,
    text: { en: `Made up; nobody is meant. ${en}`, es: `Inventado; no se habla de nadie. ${es}` },
    forRole: 'speaker',
    fictional: true,
  }
}
