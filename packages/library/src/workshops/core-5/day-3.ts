import { fourTasks } from '../../lenses/four-tasks.ts'
import { theSpareRoom, theSpeech } from '../../scenarios/everyday.ts'
import { trainingDay } from '../training-day.ts'
import { people, programme } from './programme.ts'

/** Mutuality, limits and power. */
export const day3 = trainingDay({
  id: 'core-5-day-3',
  title: { en: 'Day 3: mutuality, limits, power', es: 'Día 3: reciprocidad, límites, poder' },
  summary: {
    en: 'Giving and receiving both ways, saying a limit without leaving, and what power does in a room.',
    es: 'Dar y recibir en los dos sentidos, decir un límite sin irse, y lo que hace el poder en una sala.',
  },
  people,
  programme: { ...programme, part: 3 },
  checkIn: { en: 'How do I arrive, and which label did I catch?', es: '¿Cómo llego y qué etiqueta cacé?' },
  ideas: {
    title: { en: 'Both count', es: 'Cuentan las dos personas' },
    prompt: {
      en: 'A relation in which only one gives grows tired. Much of what looks like a flaw makes sense once we know what happened, and who had the power then.',
      es: 'Una relación en la que solo una persona da se cansa. Mucho de lo que parece un defecto se entiende cuando sabemos qué pasó y quién tenía entonces el poder.',
    },
    cues: [
      {
        en: 'What did I receive this week from somebody I “support”?',
        es: '¿Qué recibí esta semana de alguien a quien «apoyo»?',
      },
      { en: 'What happened?', es: '¿Qué pasó?' },
      { en: 'Who can leave this room, and who cannot?', es: '¿Quién puede irse de esta sala y quién no?' },
    ],
  },
  demo: {
    title: { en: 'Giving, receiving, then saying a limit', es: 'Dar, recibir y después decir un límite' },
    prompt: {
      en: 'Watch for the breath before the limit is said, and for what the other does with it.',
      es: 'Fíjate en la respiración antes de decir el límite, y en lo que hace con él la otra persona.',
    },
    lens: 'four-tasks',
  },
  first: {
    title: { en: 'Finding a limit together', es: 'Encontrar un límite en común' },
    prompt: {
      en: 'A limit is news about me. We say it early and kindly, and look for one that leaves both of us in the room.',
      es: 'Un límite es una noticia sobre mí. Lo decimos pronto y con cariño, y buscamos uno con el que nadie tenga que irse.',
    },
    lens: 'four-tasks',
    scenario: theSpareRoom,
  },
  talk: {
    title: { en: 'Power and privilege where I am', es: 'Poder y privilegio donde estoy' },
    prompt: {
      en: 'Nine minutes each: where do I have more say than others, where less? When did I last notice?',
      es: 'Nueve minutos por persona: ¿dónde pesa más mi palabra que la de otras personas, y dónde menos? ¿Cuándo lo noté por última vez?',
    },
  },
  clip: {
    title: { en: 'Two people who both count', es: 'Dos personas que cuentan' },
    prompt: {
      en: 'A short clip, or the same told: who gives here, who receives, and when does it turn?',
      es: 'Un video corto, o lo mismo contado: ¿quién da, quién recibe y cuándo cambia?',
    },
  },
  second: {
    title: { en: 'Shared risk, shared responsibility', es: 'Riesgo y responsabilidad compartidos' },
    prompt: {
      en: 'Neither carries it for the other. What does each of us risk, and what do we try as two?',
      es: 'Nadie lo lleva por la otra persona. ¿Qué arriesga cada quien y qué probamos en común?',
    },
    lens: 'four-tasks',
    scenario: theSpeech,
  },
  plan: {
    title: { en: 'One limit that I want to say aloud', es: 'Un límite que quiero decir en voz alta' },
    prompt: {
      en: 'To whom, in which words, and when? Nobody has to show this card.',
      es: '¿A quién, con qué palabras y cuándo? Nadie tiene que enseñar esta tarjeta.',
    },
  },
  lenses: [fourTasks],
})
