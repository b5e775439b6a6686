import { hopeFear } from '../../lenses/hope-fear.ts'
import { theListOfShoulds, theLongAutumn, theRadio } from '../../scenarios/strong-feelings.ts'
import { trainingDay } from '../training-day.ts'
import { people, programme } from './programme.ts'
import { quiz, selfCheck } from './questions.ts'

const day7 = trainingDay({
  id: 'cert-8-day-7',
  title: {
    en: 'Day 7: not wanting to live, other realities, co-reflection',
    es: 'Día 7: no querer vivir, otras realidades, correflexión',
  },
  summary: {
    en: 'Conversations from which many would run; by choice, with care, and with somebody to reflect with afterwards.',
    es: 'Conversaciones de las que muchas personas huirían; por elección, con cuidado y con alguien con quien reflexionar después.',
  },
  people,
  programme: { ...programme, part: 7 },
  checkIn: { en: 'How do I arrive, and what do I need today?', es: '¿Cómo llego y qué me hace falta hoy?' },
  ideas: {
    title: { en: 'Not running', es: 'No salir corriendo' },
    prompt: {
      en: 'Everything today is by choice; there is a quiet room and somebody in it. What do we promise each other before we begin, and what can we not promise?',
      es: 'Hoy todo es por elección; hay un cuarto tranquilo y alguien en él. ¿Qué nos prometemos antes de empezar, y qué no podemos prometer?',
    },
    cues: [
      { en: 'What would I want somebody to say to me?', es: '¿Qué querría que alguien me dijera?' },
      { en: 'Which duties do I have, and who knows of them?', es: '¿Qué obligaciones tengo y quién las conoce?' },
      { en: 'Near, without agreeing and without arguing', es: 'Cerca, sin dar la razón y sin discutir' },
    ],
  },
  demo: {
    title: { en: 'A conversation, slowly', es: 'Una conversación, despacio' },
    prompt: {
      en: 'A made-up scene with long pauses. We may ask for a pause, and we may leave.',
      es: 'Una escena inventada con pausas largas. Podemos pedir una pausa, y podemos irnos.',
    },
    lens: 'hope-fear',
  },
  first: {
    title: { en: 'When somebody does not want to live', es: 'Cuando alguien no quiere vivir' },
    prompt: {
      en: 'Only who wants to; observing is taking part. It is said aloud for the first time, and somebody stays.',
      es: 'Solo quien quiera; observar es participar. Se dice en voz alta por primera vez, y alguien se queda.',
    },
    lens: 'hope-fear',
    scenario: theLongAutumn,
    instead: {
      en: 'Write a letter to somebody who once stayed with us; it need not be sent.',
      es: 'Escribir una carta a alguien que una vez se quedó a nuestro lado; no hace falta enviarla.',
    },
  },
  talk: {
    title: { en: 'Co-reflection in fours', es: 'Correflexión de a cuatro' },
    prompt: {
      en: 'Nine minutes each: something of this morning, or of our own work. Questions first; whoever brought it speaks last.',
      es: 'Nueve minutos por persona: algo de esta mañana, o de nuestro trabajo. Primero preguntas; quien lo trajo habla al final.',
    },
  },
  clip: {
    title: { en: 'Living with voices', es: 'Vivir con voces' },
    prompt: {
      en: 'A short clip, or the same told by somebody who knows it. What was the most useful thing that another person did?',
      es: 'Un video corto, o lo mismo contado por alguien que lo conoce. ¿Qué fue lo más valioso que hizo otra persona?',
    },
  },
  second: {
    title: { en: 'When realities differ', es: 'Cuando las realidades son distintas' },
    prompt: {
      en: 'New people. What is it like to live there? We ask as one asks about a country where we have not been.',
      es: 'Personas nuevas. ¿Cómo es vivir ahí? Preguntamos como se pregunta por un país donde no hemos estado.',
    },
    lens: 'hope-fear',
    scenario: theRadio,
    instead: {
      en: 'Draw a map of today, for our own eyes.',
      es: 'Dibujar un mapa del día de hoy, para los propios ojos.',
    },
  },
  plan: {
    title: { en: 'Whom I can call', es: 'A quién puedo llamar' },
    prompt: {
      en: 'After a conversation like that: who listens to me?',
      es: 'Después de una conversación así: ¿quién me escucha a mí?',
    },
  },
  lenses: [hopeFear],
})

const day8 = trainingDay({
  id: 'cert-8-day-8',
  title: { en: 'Day 8: in the system, moving towards, the close', es: 'Día 8: en el sistema, ir hacia, el cierre' },
  summary: {
    en: 'Working among rules that we did not make; what we are moving towards; what we know by now.',
    es: 'Trabajar entre reglas que no hicimos; hacia dónde vamos; lo que ya sabemos.',
  },
  people,
  programme: { ...programme, part: 8 },
  checkIn: {
    en: 'How do I arrive, and what do I take from seven days?',
    es: '¿Cómo llego y qué me llevo de siete días?',
  },
  ideas: {
    title: { en: 'Among rules that we did not make', es: 'Entre reglas que no hicimos' },
    prompt: {
      en: 'There are records to be kept and duties to be named. What can we still say aloud, and to whom?',
      es: 'Hay registros que llevar y obligaciones que nombrar. ¿Qué podemos decir aún en voz alta, y a quién?',
    },
    cues: [
      { en: 'A rule that I can keep openly', es: 'Una regla que puedo cumplir a la vista' },
      { en: 'A rule that I speak against', es: 'Una regla contra la que hablo' },
      { en: 'What we are moving towards', es: 'Hacia dónde vamos' },
    ],
  },
  demo: {
    title: { en: 'A meeting where somebody is spoken about', es: 'Una reunión en la que se habla de alguien' },
    prompt: {
      en: 'A made-up meeting. Where could a sentence of hope have been said, and what would it have cost?',
      es: 'Una reunión inventada. ¿Dónde cabía una frase de esperanza y qué habría costado?',
    },
    lens: 'hope-fear',
  },
  first: {
    title: { en: 'From a should to a towards', es: 'De un debería a un hacia' },
    prompt: {
      en: 'Take one line that should stop. What was it good for, and what would we like in its place?',
      es: 'Tomamos una línea que debería parar. ¿Para qué servía, y qué nos gustaría en su lugar?',
    },
    lens: 'hope-fear',
    scenario: theListOfShoulds,
  },
  talk: {
    title: { en: 'What I will do differently where I am', es: 'Qué haré distinto donde estoy' },
    prompt: {
      en: 'Nine minutes each: one thing, with whom, and what could get in its way.',
      es: 'Nueve minutos por persona: una cosa, con quién, y qué podría estorbarla.',
    },
  },
  clip: {
    title: { en: 'A year later', es: 'Un año después' },
    prompt: {
      en: 'A short clip, or the same told: people who went on meeting. What kept it alive?',
      es: 'Un video corto, o lo mismo contado: personas que siguieron reuniéndose. ¿Qué lo mantuvo vivo?',
    },
  },
  second: { quiz, self: selfCheck },
  plan: {
    title: { en: 'Workbook, co-reflections, dates', es: 'Cuaderno, correflexiones, fechas' },
    prompt: {
      en: 'Six weeks for the workbook, a co-reflection each quarter: with whom, and when is the first?',
      es: 'Seis semanas para el cuaderno, una correflexión por trimestre: ¿con quién y cuándo es la primera?',
    },
  },
  lenses: [hopeFear],
})

/** What many would run from; the last practice of day 8 gives way to the check. */
export const days7And8 = [day7, day8]
