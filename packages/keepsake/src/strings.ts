import type { Locale } from '@coreflect/workshop'

/** Our own words in a keepsake. Sentences speak to whoever opens the file, perhaps years later. */
export interface Strings {
  readonly lead: string
  readonly endsAt: (when: string) => string
  readonly nothing: string
  readonly own: string
  readonly ownRemark: string
  readonly takeaway: string
  readonly page: string
  readonly observations: string
  readonly boards: string
  readonly opened: string
  readonly agreement: string
  readonly resources: string
  readonly dates: string
  readonly minutes: (count: number) => string
  readonly lines: (count: number) => string
  readonly picture: (of: string) => string
  readonly notDrawn: (count: number) => string
  readonly here: string
  readonly until: (when: string) => string
  /** A board by the round and the number of its group; groups of a talk have rounds below zero. */
  readonly board: (round: number, group: number) => string
  readonly themes: string
  readonly themesRemark: string
  readonly untitled: string
  readonly loose: string
  readonly round: (round: number) => string
  readonly turn: (turn: number) => string
  readonly noWords: string
}

const en: Strings = {
  lead: 'What we keep from this workshop. This file is ours: it needs no network and no account.',
  endsAt: (when) => `The copy on the workshop’s server is deleted on ${when}. This file stays where we keep it.`,
  nothing: 'Nothing was kept.',
  own: 'Our own page',
  ownRemark: 'Only the person who wrote this was given it.',
  takeaway: 'What we are moving towards',
  page: 'What we wrote for ourselves',
  observations: 'What we noticed',
  boards: 'The boards of our groups',
  opened: 'Boards that other groups opened to the room',
  agreement: 'What we agreed on',
  resources: 'To read further',
  dates: 'When we meet again',
  minutes: (count) => `${count} minutes`,
  lines: (count) => `All ${count} lines as a list`,
  picture: (of) => `Picture of the board: ${of}. Its words stand below.`,
  notDrawn: (count) =>
    count === 1
      ? 'One picture is only a box here, as a PDF cannot hold it. The web page and the ZIP have it.'
      : `${count} pictures are only boxes here, as a PDF cannot hold them. The web page and the ZIP have them.`,
  here: 'What we keep from this workshop.',
  until: (when) => `This can be read until ${when}. Then it is deleted.`,
  board: (round, group) => (round > 0 ? `Round ${round}, group ${group}` : `From the talk, group ${group}`),
  themes: 'What the whole room talked about',
  themesRemark: 'What was offered came here with a yes from everyone it is about, and without names.',
  untitled: 'A theme without a name',
  loose: 'In no theme',
  round: (round) => (round === 0 ? 'A scene' : `Round ${round}`),
  turn: (turn) => `Turn ${turn}`,
  noWords: 'No words yet',
}

const es: Strings = {
  lead: 'Lo que guardamos de este taller. Este archivo es nuestro: no necesita red ni cuenta.',
  endsAt: (when) => `La copia del servidor del taller se borra el ${when}. Este archivo se queda donde lo guardemos.`,
  nothing: 'No se guardó nada.',
  own: 'Nuestra página',
  ownRemark: 'Solo la ha recibido la persona que la escribió.',
  takeaway: 'Hacia dónde vamos',
  page: 'Lo que escribimos para nuestros adentros',
  observations: 'Lo que notamos',
  boards: 'Las pizarras de nuestros grupos',
  opened: 'Pizarras que otros grupos abrieron a la sala',
  agreement: 'Lo que acordamos',
  resources: 'Para seguir leyendo',
  dates: 'Cuándo volvemos a vernos',
  minutes: (count) => `${count} minutos`,
  lines: (count) => `Las ${count} líneas como lista`,
  picture: (of) => `Imagen de la pizarra: ${of}. Sus palabras están abajo.`,
  notDrawn: (count) =>
    count === 1
      ? 'Una imagen es aquí solo un recuadro, porque un PDF no la admite. Está en la página web y en el ZIP.'
      : `${count} imágenes son aquí solo recuadros, porque un PDF no las admite. Están en la página web y en el ZIP.`,
  here: 'Lo que guardamos de este taller.',
  until: (when) => `Esto se puede leer hasta el ${when}. Después se borra.`,
  board: (round, group) => (round > 0 ? `Ronda ${round}, grupo ${group}` : `De la conversación, grupo ${group}`),
  themes: 'De lo que habló toda la sala',
  themesRemark: 'Lo que se ofreció llegó aquí con un sí de todas las personas de quienes habla, y sin nombres.',
  untitled: 'Un tema sin nombre',
  loose: 'En ningún tema',
  round: (round) => (round === 0 ? 'Una escena' : `Ronda ${round}`),
  turn: (turn) => `Turno ${turn}`,
  noWords: 'Todavía sin palabras',
}

const all: { readonly [locale in Locale]: Strings } = { en, es }

/** The words of a keepsake in this language. */
export function stringsIn(locale: Locale): Strings {
  return all[locale]
}

/** What a group's board is called. */
export function boardNameIn(
  locale: Locale,
  { round, label }: { readonly round: number; readonly label: number },
): string {
  return all[locale].board(round, label)
}

/** A moment in words, in UTC, which is said: a keepsake does not know where it will be read. */
export function momentIn(locale: Locale, at: number): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
    .format(at)
    .concat(' UTC')
}
