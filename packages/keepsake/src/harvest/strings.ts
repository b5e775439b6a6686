import type { Locale } from '@coreflect/workshop'

interface HarvestStrings {
  readonly lead: string
  readonly nothing: string
  readonly themes: string
  readonly theme: (title: string, cards: number) => string
  readonly perRound: (round: number, cards: number) => string
  readonly dots: (count: number) => string
  readonly counts: string
  readonly countsRemark: string
  readonly byRound: string
  readonly byLens: string
  readonly byKind: string
  readonly few: string
  readonly rounds: string
  readonly offered: (offered: number, passed: number) => string
  readonly parked: string
  readonly questions: string
  readonly pulses: string
  readonly given: (count: number) => string
  readonly tooFew: string
  readonly agenda: string
  readonly planned: (minutes: string) => string
  readonly took: (minutes: string) => string
  readonly notHeld: string
  readonly total: string
}

const en: HarvestStrings = {
  lead: 'What this workshop brought, for those who led it. It names nobody.',
  nothing: 'There is nothing to harvest yet.',
  themes: 'Themes',
  theme: (title, cards) => `${title} (${cards})`,
  perRound: (round, cards) => `${round === 0 ? 'Scenes' : `Round ${round}`}: ${cards}`,
  dots: (count) => `Dots: ${count}`,
  counts: 'The notes in numbers',
  countsRemark: 'Where there are fewer than five, no number is told.',
  byRound: 'By round',
  byLens: 'By lens',
  byKind: 'By kind',
  few: 'fewer than five',
  rounds: 'What was offered',
  offered: (offered, passed) => `offered: ${offered}, came to the board: ${passed}`,
  parked: 'Parked for later',
  questions: 'Questions that came in',
  pulses: 'What the room answered',
  given: (count) => `Answers: ${count}`,
  tooFew: 'Fewer than five answered, so nothing is told.',
  agenda: 'Planned and taken time',
  planned: (minutes) => `planned: ${minutes} min`,
  took: (minutes) => `taken: ${minutes} min`,
  notHeld: 'not held',
  total: 'All together',
}

const es: HarvestStrings = {
  lead: 'Lo que dejó este taller, para quienes lo facilitaron. No nombra a nadie.',
  nothing: 'Todavía no hay nada que recoger.',
  themes: 'Temas',
  theme: (title, cards) => `${title} (${cards})`,
  perRound: (round, cards) => `${round === 0 ? 'Escenas' : `Ronda ${round}`}: ${cards}`,
  dots: (count) => `Puntos: ${count}`,
  counts: 'Las notas en números',
  countsRemark: 'Donde hay menos de cinco no se dice ningún número.',
  byRound: 'Por ronda',
  byLens: 'Por lente',
  byKind: 'Por tipo',
  few: 'menos de cinco',
  rounds: 'Lo que se ofreció',
  offered: (offered, passed) => `ofrecidas: ${offered}, llegaron al tablero: ${passed}`,
  parked: 'Aparcado para después',
  questions: 'Preguntas que llegaron',
  pulses: 'Lo que respondió la sala',
  given: (count) => `Respuestas: ${count}`,
  tooFew: 'Respondieron menos de cinco personas, así que no se dice nada.',
  agenda: 'Tiempo previsto y tiempo real',
  planned: (minutes) => `previsto: ${minutes} min`,
  took: (minutes) => `real: ${minutes} min`,
  notHeld: 'no se hizo',
  total: 'En total',
}

const all: { readonly [locale in Locale]: HarvestStrings } = { en, es }

/** The words of a harvest in this language. */
export function harvestStrings(locale: Locale): HarvestStrings {
  return all[locale]
}
