import { fourTasks } from '../../lenses/four-tasks.ts'
import { hopeFear } from '../../lenses/hope-fear.ts'
import { theNightWalks, theSpareRoom } from '../../scenarios/everyday.ts'
import { trainingDay } from '../training-day.ts'
import { people, programme } from './programme.ts'

/** Conflict, crisis, moving towards. */
export const day3 = trainingDay({
  id: 'planning-plus-3-day-3',
  title: { en: 'Day 3: conflict, crisis, moving towards', es: 'Día 3: conflicto, crisis, ir hacia' },
  summary: {
    en: 'Conflict and crisis as something to learn from together; limits both can live with; our plan for this place.',
    es: 'El conflicto y la crisis como algo de lo que aprender en común; límites con los que se puede vivir; nuestro plan para este lugar.',
  },
  people,
  programme: { ...programme, part: 4 },
  checkIn: { en: 'How do I arrive today, and what have I tried?', es: '¿Cómo llego hoy y qué he probado?' },
  ideas: {
    title: { en: 'What conflict and crisis can teach', es: 'Qué pueden enseñar el conflicto y la crisis' },
    prompt: {
      en: 'Fear makes the world small and quick. With somebody who does not run, it becomes larger again.',
      es: 'El miedo hace el mundo pequeño y rápido. Con alguien que no sale corriendo, vuelve a ser más grande.',
    },
    cues: [
      { en: 'What do I do first when I am afraid for somebody?', es: '¿Qué hago primero cuando temo por alguien?' },
      { en: 'Whose fear is it?', es: '¿De quién es ese miedo?' },
      { en: 'What are we here to create?', es: '¿Qué queremos crear aquí?' },
    ],
  },
  demo: {
    title: { en: 'One answer of fear, one of hope', es: 'Una respuesta desde el miedo, otra desde la esperanza' },
    prompt: {
      en: 'The same sentence gets two answers. What does each of them invite?',
      es: 'La misma frase recibe dos respuestas. ¿A qué invita cada una?',
    },
    lens: 'hope-fear',
  },
  first: {
    title: { en: 'Naming fear, staying, the next step towards', es: 'Nombrar el miedo, quedarse, el siguiente paso' },
    prompt: {
      en: 'We say what frightens us in this conversation, and stay in it. Then, perhaps, one small step towards something that is wanted.',
      es: 'Decimos qué nos da miedo en esta conversación y seguimos en ella. Después, quizá, un paso pequeño hacia algo que se quiere.',
    },
    lens: 'hope-fear',
    scenario: theNightWalks,
  },
  talk: {
    title: { en: 'What our place could do differently', es: 'Qué podría hacer distinto nuestro lugar' },
    prompt: {
      en: 'Where we live, work or meet: what is done out of fear there? What could be tried instead? Nine minutes each.',
      es: 'Donde vivimos, trabajamos o nos reunimos: ¿qué se hace ahí por miedo? ¿Qué se podría probar? Nueve minutos cada quien.',
    },
  },
  clip: {
    title: { en: 'Power, privilege, limits', es: 'Poder, privilegio, límites' },
    prompt: {
      en: 'A short clip, or the same told. Who could say no here, and at what price?',
      es: 'Un video corto, o lo mismo contado. ¿Quién podía decir que no, y a qué precio?',
    },
  },
  second: {
    title: { en: 'Limits both can live with', es: 'Límites con los que se puede vivir' },
    prompt: {
      en: 'A limit tells where I am, not what is wrong with you. We look for one with which both can stay in touch.',
      es: 'Un límite dice dónde estoy, no qué tiene de malo la otra persona. Buscamos uno con el que se pueda seguir en contacto.',
    },
    lens: 'four-tasks',
    scenario: theSpareRoom,
  },
  plan: {
    title: { en: 'Our plan: three moves, who, by when', es: 'Nuestro plan: tres pasos, quién, para cuándo' },
    prompt: {
      en: 'Three moves for this place. Who begins, with whom, and by when shall we hear of it?',
      es: 'Tres pasos para este lugar. ¿Quién empieza, con quién, y cuándo tendremos noticias?',
    },
  },
  lenses: [hopeFear, fourTasks],
})
