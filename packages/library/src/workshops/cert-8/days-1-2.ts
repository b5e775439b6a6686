import { fourTasks } from '../../lenses/four-tasks.ts'
import { plain } from '../../lenses/plain.ts'
import { threeShifts } from '../../lenses/three-shifts.ts'
import { theUnansweredMessage } from '../../scenarios/everyday.ts'
import { newAtTheTable } from '../../scenarios/first.ts'
import { theAdvice } from '../../scenarios/strong-feelings.ts'
import { trainingDay } from '../training-day.ts'
import { people, programme } from './programme.ts'

const day1 = trainingDay({
  id: 'cert-8-day-1',
  title: { en: 'Day 1: a place to learn in; three shifts', es: 'Día 1: un lugar donde aprender; tres cambios' },
  summary: {
    en: 'What we need from each other to learn, and the three shifts that all eight days come back to.',
    es: 'Qué necesitamos de las demás personas para aprender, y los tres cambios a los que vuelven los ocho días.',
  },
  people,
  programme: { ...programme, part: 1 },
  checkIn: {
    en: 'What brings me here, and how do I learn best?',
    es: '¿Qué me trae aquí y cómo aprendo mejor?',
  },
  ideas: {
    title: { en: 'A place to learn in', es: 'Un lugar donde aprender' },
    prompt: {
      en: 'We learn where we may not know. Three shifts make such a place: learning together, what is between us, hope.',
      es: 'Aprendemos donde se puede no saber. Tres cambios hacen un lugar así: aprender en común, lo que hay entre nosotros, la esperanza.',
    },
    cues: [
      { en: 'Where was it easy for me to not know?', es: '¿Dónde me fue fácil no saber?' },
      { en: 'Learning together rather than helping', es: 'Aprender en común en vez de ayudar' },
      { en: 'The relation rather than the one person', es: 'La relación en vez de la persona sola' },
      { en: 'Hope rather than fear', es: 'La esperanza en vez del miedo' },
    ],
  },
  demo: {
    title: { en: 'The same hour, before and after a shift', es: 'La misma hora, antes y después de un cambio' },
    prompt: {
      en: 'Two people at a table, played twice. Which of the three shifts do we see, and by which sentence?',
      es: 'Dos personas en una mesa, dos veces. ¿Cuál de los tres cambios vemos, y en qué frase?',
    },
    lens: 'three-shifts',
  },
  first: {
    title: { en: 'Hello, without a purpose', es: 'Hola, sin un propósito' },
    prompt: {
      en: 'Two people get to know each other, and nothing has to come of it.',
      es: 'Dos personas se conocen, y no tiene que salir nada de ello.',
    },
    lens: 'plain',
    scenario: newAtTheTable,
  },
  talk: {
    title: { en: 'Where I have learned with others', es: 'Dónde he aprendido con otras personas' },
    prompt: {
      en: 'Nine minutes each: a time when two or more of us found something out that none knew before.',
      es: 'Nueve minutos por persona: una vez en que entre dos o más descubrimos algo que nadie sabía.',
    },
  },
  clip: {
    title: { en: 'How it began', es: 'Cómo empezó' },
    prompt: {
      en: 'A short clip, or the same told: people who had been treated began to meet. What did they do differently at once?',
      es: 'Un video corto, o lo mismo contado: personas que habían recibido tratamiento empezaron a reunirse. ¿Qué hicieron distinto desde el primer día?',
    },
  },
  second: {
    title: { en: 'Learning from each other', es: 'Aprender una persona de la otra' },
    prompt: {
      en: 'New people. Each of the two is to come to know something new about themselves. No tips.',
      es: 'Personas nuevas. Cada una de las dos descubre algo nuevo sobre sí. Sin consejos.',
    },
    lens: 'three-shifts',
    scenario: theAdvice,
  },
  plan: {
    title: { en: 'One shift to look for', es: 'Un cambio que buscar' },
    prompt: {
      en: 'Which of the three will I look out for until tomorrow, and where?',
      es: '¿Cuál de los tres voy a buscar hasta mañana, y dónde?',
    },
  },
  lenses: [threeShifts, plain],
})

const day2 = trainingDay({
  id: 'cert-8-day-2',
  title: { en: 'Day 2: first contact', es: 'Día 2: primer contacto' },
  summary: {
    en: 'The first conversation sets what the next ones can be. Setting the stage, and leaving the questionnaire in the drawer.',
    es: 'La primera conversación marca lo que pueden ser las siguientes. Preparar el escenario y dejar el cuestionario en el cajón.',
  },
  people,
  programme: { ...programme, part: 2 },
  checkIn: { en: 'How do I arrive, and where did I see a shift?', es: '¿Cómo llego y dónde vi un cambio?' },
  ideas: {
    title: { en: 'Setting the stage', es: 'Preparar el escenario' },
    prompt: {
      en: 'Who I am here, what this is and what it is not, what I would tell others and what not: said early, in plain words, from both sides.',
      es: 'Quién soy aquí, qué es esto y qué no es, qué contaría a otras personas y qué no: dicho pronto, con palabras sencillas, de las dos partes.',
    },
    cues: [
      { en: 'What does the other need to know about me?', es: '¿Qué necesita saber de mí la otra persona?' },
      { en: 'What do I need not know yet?', es: '¿Qué no necesito saber todavía?' },
      { en: 'How do we begin again tomorrow?', es: '¿Cómo empezamos otra vez mañana?' },
    ],
  },
  demo: {
    title: { en: 'First contact with and without a form', es: 'Primer contacto con formulario y sin él' },
    prompt: {
      en: 'The same five minutes, once along a form and once without. What do we know at the end of each?',
      es: 'Los mismos cinco minutos, una vez con formulario y otra sin él. ¿Qué sabemos al final de cada una?',
    },
    lens: 'plain',
  },
  first: {
    title: { en: 'The first five minutes', es: 'Los primeros cinco minutos' },
    prompt: {
      en: 'Say who you are here, and what this is. Then let the other lead.',
      es: 'Di quién eres aquí y qué es esto. Después deja que la otra persona lleve el camino.',
    },
    lens: 'plain',
    scenario: newAtTheTable,
  },
  talk: {
    title: { en: 'First meetings that I remember', es: 'Primeros encuentros que recuerdo' },
    prompt: {
      en: 'Nine minutes each: somebody whom I met for the first time, and what the first minutes already said.',
      es: 'Nueve minutos por persona: alguien a quien vi por primera vez, y lo que ya decían los primeros minutos.',
    },
  },
  clip: {
    title: { en: 'Somebody at the door', es: 'Alguien en la puerta' },
    prompt: {
      en: 'A short clip, or the same told: a person stands in the door and does not come in. What would we do?',
      es: 'Un video corto, o lo mismo contado: una persona está en la puerta y no entra. ¿Qué haríamos?',
    },
  },
  second: {
    title: { en: 'Contact after a silence', es: 'Contacto después de un silencio' },
    prompt: {
      en: 'New people. It is a first contact for the second time: something lies between the two. Who names it?',
      es: 'Personas nuevas. Es un primer contacto por segunda vez: algo se interpone. ¿Quién lo nombra?',
    },
    lens: 'four-tasks',
    scenario: theUnansweredMessage,
  },
  plan: {
    title: { en: 'How I want to begin', es: 'Cómo quiero empezar' },
    prompt: { en: 'My own first three sentences, in my own words.', es: 'Mis tres primeras frases, con mis palabras.' },
  },
  lenses: [plain, fourTasks],
})

/** A place to learn in, and first contact. */
export const days1And2 = [day1, day2]
