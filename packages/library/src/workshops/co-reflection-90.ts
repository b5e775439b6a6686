import type { Template, Words } from '@coreflect/workshop'
import { threeShifts } from '../lenses/three-shifts.ts'

/** One timed step in which the whole circle talks. */
const circle = (name: Words, seconds: number) => ({
  form: 'co-reflection' as const,
  mode: 'by-hand' as const,
  steps: [{ id: 'circle', name, seconds, size: 0, each: false }],
})

/** A group that meets each month and holds itself; whoever brought something speaks last. */
export const coReflection90: Template = {
  id: 'co-reflection-90',
  title: { en: 'Co-reflection group', es: 'Grupo de correflexión' },
  summary: {
    en: 'An hour and a half each month, for three to eight people: one of us brings something, the others ask, and everyone learns about themselves.',
    es: 'Hora y media cada mes, de tres a ocho personas: alguien trae algo, las demás preguntan, y cada quien aprende sobre sí.',
  },
  people: { from: 3, to: 8 },
  agenda: [
    {
      id: 'check-in',
      type: 'go-round',
      title: { en: 'How do we arrive?', es: '¿Cómo llegamos?' },
      prompt: {
        en: 'Everyone’s voice once. Passing is a voice as well.',
        es: 'Cada voz una vez. Pasar también es una voz.',
      },
      minutes: 10,
      goRound: { question: { en: 'How am I arriving?', es: '¿Cómo llego?' }, pass: true },
    },
    {
      id: 'agreement',
      type: 'agreement',
      title: { en: 'Who is not here stays unknown', es: 'Quien no está sigue sin conocerse' },
      prompt: {
        en: 'We tell nothing by which somebody could be known who is not here. Do our lines still fit?',
        es: 'No contamos nada por lo que se pueda reconocer a alguien que no está. ¿Nos sirven todavía nuestras líneas?',
      },
      minutes: 3,
      agreement: {
        lines: [
          {
            en: 'We tell nothing by which somebody who is not here could be known.',
            es: 'No contamos nada por lo que se pueda reconocer a alguien que no está.',
          },
          {
            en: 'We ask before we advise, and mostly we do not advise.',
            es: 'Preguntamos antes de aconsejar, y casi nunca aconsejamos.',
          },
        ],
      },
    },
    {
      id: 'who-brings',
      type: 'plan',
      title: { en: 'Who brings something today?', es: '¿Quién trae algo hoy?' },
      prompt: {
        en: 'Something that happened between you and another person. If nobody does, we take one of the last times up again.',
        es: 'Algo que pasó con otra persona. Si nadie trae nada, retomamos algo de una vez anterior.',
      },
      minutes: 5,
      plan: { cards: [], priorities: 1, places: [] },
    },
    {
      id: 'telling',
      type: 'talk',
      title: { en: 'Telling', es: 'Contar' },
      prompt: { en: 'What happened between us? The others listen.', es: '¿Qué pasó? Las demás personas escuchan.' },
      minutes: 10,
      talk: circle({ en: 'What happened', es: 'Qué pasó' }, 600),
    },
    {
      id: 'questions',
      type: 'talk',
      title: { en: 'Curious questions only', es: 'Solo preguntas con curiosidad' },
      prompt: {
        en: 'Questions to which we do not know the answer. No advice that wears a question mark.',
        es: 'Preguntas de las que no sabemos la respuesta. Nada de consejos con signo de interrogación.',
      },
      minutes: 15,
      talk: circle({ en: 'Questions', es: 'Preguntas' }, 900),
    },
    {
      id: 'reflecting',
      type: 'talk',
      title: { en: 'Reflecting', es: 'Reflexionar' },
      prompt: {
        en: 'Where was there learning together, where was it about what is between them, where hope? Where did fear lead? The one who brought it listens.',
        es: '¿Dónde se aprendió en común, dónde se trató de lo que había entre las dos personas, dónde hubo esperanza? ¿Dónde mandó el miedo? Quien lo trajo escucha.',
      },
      minutes: 15,
      lens: 'three-shifts',
      talk: circle({ en: 'What we see', es: 'Lo que vemos' }, 900),
    },
    {
      id: 'different-now',
      type: 'talk',
      title: { en: 'What looks different now?', es: '¿Qué se ve distinto ahora?' },
      prompt: { en: 'Whoever brought it speaks; nobody adds to it.', es: 'Habla quien lo trajo; nadie añade nada.' },
      minutes: 7,
      talk: circle({ en: 'The last word', es: 'La última palabra' }, 420),
    },
    {
      id: 'learned',
      type: 'go-round',
      title: { en: 'What did each of us learn?', es: '¿Qué aprendió cada quien?' },
      prompt: { en: 'About ourselves, not about the others.', es: 'Sobre sí, no sobre las demás personas.' },
      minutes: 10,
      goRound: {
        question: { en: 'What did I learn about myself?', es: '¿Qué aprendí sobre mí?' },
        pass: true,
      },
    },
    {
      id: 'towards',
      type: 'plan',
      title: { en: 'What will we try, and when do we meet?', es: '¿Qué probaremos y cuándo nos vemos?' },
      prompt: {
        en: 'One small thing for each of us. Then the next date, and who is host.',
        es: 'Una cosa pequeña para cada quien. Después, la próxima fecha y quién recibe.',
      },
      minutes: 8,
      plan: { cards: [], priorities: 0, places: [{ id: 'next', title: { en: 'Next time', es: 'La próxima vez' } }] },
    },
    {
      id: 'close',
      type: 'close',
      title: { en: 'A line for ourselves', es: 'Una línea propia' },
      prompt: {
        en: 'On our own page alone: what do I take with me?',
        es: 'Solo en la página propia: ¿qué me llevo?',
      },
      minutes: 7,
      protected: true,
    },
  ],
  lenses: [threeShifts],
}
