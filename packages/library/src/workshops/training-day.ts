import type { CheckItem, Scenario, Template, Words } from '@coreflect/workshop'
import { trio } from '../roles.ts'

type Activity = Template['agenda'][number]

/** What one round of practice of a training day is about. */
interface Practice {
  readonly title: Words
  readonly prompt: Words
  readonly lens: string
  readonly scenario: Scenario
  /** It may touch people closely: everyone chooses, anyone can observe, and this is what else there is to do. */
  readonly instead?: Words
}

/** A title and what it asks of people. */
interface Part {
  readonly title: Words
  readonly prompt: Words
}

/** The words in which one training day differs from another. */
export interface TrainingDayWords {
  readonly id: string
  readonly title: Words
  readonly summary: Words
  readonly people: Template['people']
  readonly programme: NonNullable<Template['programme']>
  readonly checkIn: Words
  readonly ideas: Part & { readonly cues: readonly Words[] }
  readonly demo: Part & { readonly lens: string }
  readonly first: Practice
  readonly talk: Part
  readonly clip: Part
  /** The practice of the afternoon, or the questions with which the last day of a certification ends. */
  readonly second: Practice | { readonly quiz: readonly CheckItem[]; readonly self: readonly CheckItem[] }
  readonly plan: Part
  readonly lenses: Template['lenses']
}

/** A round of forty minutes: five to come together, three turns of six and four, five for what to offer. */
function practice(id: string, round: number, words: Practice): Activity {
  const { title, prompt, lens, scenario, instead } = words
  return {
    id,
    type: 'practice',
    title,
    prompt,
    minutes: 40,
    lens,
    practice: {
      round,
      mode: 'mix-new',
      size: 3,
      roles: trio,
      brief: 300,
      phases: { talk: 360, self: 80, partner: 80, observer: 80 },
      offer: 300,
      scenario,
    },
    ...(instead === undefined ? {} : { care: { optIn: true, observe: true, alternative: instead } }),
  }
}

function afternoon(second: TrainingDayWords['second']): readonly Activity[] {
  if (!('quiz' in second)) return [practice('practice-2', 2, second)]
  return [
    {
      id: 'check',
      type: 'check',
      title: { en: 'What do we know by now?', es: '¿Qué sabemos ya?' },
      prompt: {
        en: 'Questions about the eight days. The pass mark is 80 per cent, it can be taken again as often as we like, and each answer is explained. Only we ourselves see how it went.',
        es: 'Preguntas sobre los ocho días. Se pasa con un 80 por ciento, se puede repetir cuantas veces queramos y cada respuesta se explica. Solo cada quien ve cómo le fue.',
      },
      minutes: 25,
      check: { kind: 'quiz', pass: 80, retake: true, items: second.quiz },
    },
    {
      id: 'self-check',
      type: 'check',
      title: { en: 'For our own eyes', es: 'Solo para nuestros ojos' },
      prompt: {
        en: 'Where do we see ourselves today? There is no right answer, and nothing leaves this device. Whoever likes can bring one thing of it to a co-reflection.',
        es: '¿Dónde nos vemos hoy? No hay respuesta correcta, y nada sale de este dispositivo. Quien quiera puede llevar algo de esto a una correflexión.',
      },
      minutes: 15,
      check: { kind: 'self', pass: 0, retake: true, items: second.self },
    },
  ]
}

/**
 * A training day of six and a half hours: the same seventeen parts in the same order every day, so that people know where they
 * are, with the words of this day. Twice practice in threes with new people; breaks and the close are protected.
 */
export function trainingDay(words: TrainingDayWords): Template {
  const agenda: readonly Activity[] = [
    {
      id: 'check-in',
      type: 'go-round',
      title: { en: 'Everyone’s voice once', es: 'Cada voz una vez' },
      prompt: words.checkIn,
      minutes: 20,
      goRound: { question: words.checkIn, pass: true },
    },
    {
      id: 'agreement',
      type: 'agreement',
      title: { en: 'Does our agreement still fit?', es: '¿Nos sirve todavía nuestro acuerdo?' },
      prompt: {
        en: 'First a quiet look at our own page: what did we take with us last time, if there was one? Then at the lines that we share. Does one need a word? Is one missing?',
        es: 'Primero una mirada tranquila a la página propia: ¿qué nos llevamos la última vez, si la hubo? Después, a las líneas que compartimos. ¿Alguna necesita una palabra? ¿Falta alguna?',
      },
      minutes: 15,
      agreement: {
        lines: [
          {
            en: 'We can pass on anything, without a reason.',
            es: 'Podemos pasar en cualquier momento, sin dar razones.',
          },
          {
            en: 'What we learn may travel; who told it stays here.',
            es: 'Lo que aprendemos puede viajar; quién lo contó se queda aquí.',
          },
          {
            en: 'When something hurts we may say “ouch”, and we stay curious.',
            es: 'Cuando algo duele podemos decir «ay», y mantenemos la curiosidad.',
          },
        ],
      },
    },
    {
      id: 'ideas',
      type: 'present',
      title: words.ideas.title,
      prompt: words.ideas.prompt,
      minutes: 15,
      present: { cues: words.ideas.cues },
    },
    {
      id: 'demo',
      type: 'demo',
      title: words.demo.title,
      prompt: words.demo.prompt,
      minutes: 15,
      lens: words.demo.lens,
    },
    practice('practice-1', 1, words.first),
    pause('break-morning', 15),
    {
      id: 'debrief',
      type: 'debrief',
      title: { en: 'From notes to themes', es: 'De las notas a los temas' },
      prompt: {
        en: 'On the board is only what was offered and agreed to. What belongs together? And above all: what do we want to try again?',
        es: 'En la pizarra está solo lo que se ofreció y se aceptó. ¿Qué va junto? Y sobre todo: ¿qué queremos volver a probar?',
      },
      minutes: 25,
    },
    {
      id: 'talk',
      type: 'talk',
      title: words.talk.title,
      prompt: words.talk.prompt,
      minutes: 45,
      talk: {
        form: 'fours',
        mode: 'self-select',
        steps: [
          { id: 'brief', name: { en: 'Find four', es: 'Encontrar cuatro' }, seconds: 180, size: 4, each: false },
          {
            id: 'each',
            name: { en: 'One after another', es: 'Una persona tras otra' },
            seconds: 540,
            size: 4,
            each: true,
          },
          {
            id: 'harvest',
            name: { en: 'What we take back', es: 'Lo que llevamos de vuelta' },
            seconds: 360,
            size: 4,
            each: false,
          },
        ],
      },
    },
    { ...pause('lunch', 60), title: { en: 'Lunch', es: 'Comida' } },
    {
      id: 'pace',
      type: 'pulse',
      title: { en: 'How is the pace?', es: '¿Qué tal el ritmo?' },
      prompt: {
        en: 'Two quick questions, answered without names. The sums show once five of us have answered.',
        es: 'Dos preguntas rápidas, sin nombres. Las sumas se ven cuando cinco personas han respondido.',
      },
      minutes: 10,
      pulse: {
        questions: [
          {
            kind: 'scale',
            question: { en: 'How much energy is there?', es: '¿Cuánta energía hay?' },
            options: [
              { en: 'hardly any', es: 'casi nada' },
              { en: 'plenty', es: 'mucha' },
            ],
          },
          {
            kind: 'scale',
            question: { en: 'How is the pace for us?', es: '¿Qué tal es el ritmo para nosotros?' },
            options: [
              { en: 'slower, please', es: 'más despacio, por favor' },
              { en: 'faster, please', es: 'más deprisa, por favor' },
            ],
          },
        ],
      },
    },
    { id: 'clip', type: 'present', title: words.clip.title, prompt: words.clip.prompt, minutes: 10 },
    ...afternoon(words.second),
    pause('break-afternoon', 15),
    {
      id: 'walk',
      type: 'gallery',
      title: { en: 'A walk round the boards', es: 'Un paseo por las pizarras' },
      prompt: {
        en: 'New groups, with one person from each earlier one. We walk along the boards that were opened; whoever was there can say a word about it. Leave an echo where something speaks to us.',
        es: 'Grupos nuevos, con una persona de cada grupo anterior. Recorremos las pizarras que se abrieron; quien estuvo ahí puede decir algo. Dejamos un eco donde algo nos habla.',
      },
      minutes: 25,
      gallery: { regroup: { mode: 'jigsaw', size: 4 } },
    },
    {
      id: 'own-page',
      type: 'reflect',
      title: { en: 'Our own page', es: 'La página propia' },
      prompt: {
        en: 'What surprised me today about my own listening? This page is for our own eyes only.',
        es: '¿Qué me sorprendió hoy de mi manera de escuchar? Esta página es solo para los propios ojos.',
      },
      minutes: 10,
    },
    {
      id: 'plan',
      type: 'plan',
      title: words.plan.title,
      prompt: words.plan.prompt,
      minutes: 15,
      plan: { cards: [], priorities: 0, places: [] },
    },
    {
      id: 'close',
      type: 'close',
      title: { en: 'What we take with us', es: 'Lo que nos llevamos' },
      prompt: {
        en: 'One line for ourselves alone: what are we moving towards? A word about the day, without names, for whoever prepares the next. Then everyone who wants to says one word.',
        es: 'Una línea solo para cada quien: ¿hacia dónde vamos? Unas palabras sobre el día, sin nombres, para quien prepara el siguiente. Después, quien quiera dice una palabra.',
      },
      minutes: 15,
      protected: true,
    },
  ]
  const { id, title, summary, people, programme, lenses } = words
  return { id, title, summary, people, programme, agenda: [...agenda], lenses }
}

/** A break, which is never shortened to catch up. */
export function pause(id: string, minutes: number): Activity {
  return {
    id,
    type: 'break',
    title: { en: 'Break', es: 'Pausa' },
    prompt: {
      en: 'Something to drink, some air, nothing to do. The screen tells when we go on.',
      es: 'Algo de beber, un poco de aire, nada que hacer. La pantalla dice cuándo seguimos.',
    },
    minutes,
    protected: true,
  }
}
