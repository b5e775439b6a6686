import type { Locale } from '@coreflect/workshop'

/** What simulated people write. Nothing in it is about anyone. */
interface Sayings {
  readonly board: readonly string[]
  readonly observed: readonly string[]
  readonly page: readonly string[]
  readonly takeaway: readonly string[]
  readonly theme: readonly string[]
  /** The one line of a group. */
  readonly line: readonly string[]
  /** A word for a question to everyone. */
  readonly word: readonly string[]
}

export const sayings: { readonly [locale in Locale]: Sayings } = {
  en: {
    board: [
      'We waited, and it went on by itself',
      'Fewer questions, more time',
      'We laughed about the same thing',
      'What mattered came at the very end',
      'A pause can be a good answer',
      'We both did not know, and that was fine',
    ],
    observed: [
      'waited until the sentence was over',
      'asked what it had been like',
      'said something of their own',
      'took up the same word again',
      'stayed with a silence',
      'smiled before answering',
    ],
    page: [
      'I would like to be slower with my answers.',
      'What surprised me: how short seven minutes are.',
      'I want to remember the pause.',
    ],
    takeaway: ['One breath before I answer.', 'Ask once more before I know.', 'Bring something of my own.'],
    theme: ['Time for silence', 'Both ways', 'Words of every day', 'Not knowing'],
    line: [
      'We heard more once we stopped hurrying',
      'Not knowing was the best question we had',
      'Each of us took something along',
      'It got easier when we told something of our own, too',
    ],
    word: ['awake', 'calm', 'curious', 'lighter', 'full', 'closer'],
  },
  es: {
    board: [
      'Esperamos, y siguió por sí solo',
      'Menos preguntas, más tiempo',
      'Nos reímos de lo mismo',
      'Lo importante llegó al final',
      'Una pausa puede ser una buena respuesta',
      'Nadie de nosotros sabía, y estuvo bien',
    ],
    observed: [
      'esperó a que terminara la frase',
      'preguntó cómo había sido',
      'contó algo propio',
      'retomó la misma palabra',
      'acompañó un silencio',
      'sonrió antes de responder',
    ],
    page: [
      'Me gustaría responder con más calma.',
      'Lo que me sorprendió: qué cortos son siete minutos.',
      'Quiero recordar la pausa.',
    ],
    takeaway: ['Una respiración antes de responder.', 'Preguntar otra vez antes de saber.', 'Traer algo propio.'],
    theme: ['Tiempo para el silencio', 'En los dos sentidos', 'Palabras de todos los días', 'No saber'],
    line: [
      'Oímos más cuando dejamos de correr',
      'No saber fue la mejor pregunta que tuvimos',
      'Cada quien se llevó algo',
      'Fue más fácil cuando también contamos algo propio',
    ],
    word: ['despierta', 'calma', 'curiosidad', 'ligereza', 'plenitud', 'cerca'],
  },
}
