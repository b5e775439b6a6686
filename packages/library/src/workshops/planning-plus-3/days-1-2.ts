import { fourTasks } from '../../lenses/four-tasks.ts'
import { hopeFear } from '../../lenses/hope-fear.ts'
import { plain } from '../../lenses/plain.ts'
import { theLetter, theLockedDoor, theLostKey, theSharedMoney } from '../../scenarios/everyday.ts'
import { trainingDay } from '../training-day.ts'
import { people, programme } from './programme.ts'

const day1 = trainingDay({
  id: 'planning-plus-3-day-1',
  title: { en: 'Day 1: connection, listening differently', es: 'Día 1: conexión, escuchar de otra manera' },
  summary: {
    en: 'How we come close, lose each other and find back; listening without fixing; everyday words.',
    es: 'Cómo nos acercamos, nos perdemos y volvemos a encontrarnos; escuchar sin arreglar; palabras de todos los días.',
  },
  people,
  programme: { ...programme, part: 2 },
  checkIn: {
    en: 'How do I arrive today, and what is one thing I noticed since we met?',
    es: '¿Cómo llego hoy y qué cosa he notado desde que nos vimos?',
  },
  ideas: {
    title: { en: 'Connected, apart, connected again', es: 'Cerca, lejos, cerca otra vez' },
    prompt: {
      en: 'Connection is not a state that one keeps. It comes, it breaks, and the way back is where much is learned.',
      es: 'La conexión no es algo que se conserva. Llega, se rompe, y en el camino de vuelta se aprende mucho.',
    },
    cues: [
      { en: 'When did I last feel met?', es: '¿Cuándo sentí por última vez que alguien me encontró?' },
      {
        en: 'What does the moment feel like in which we lose each other?',
        es: '¿Cómo se siente el momento en que nos perdemos?',
      },
      { en: 'Who takes the first step back, and how?', es: '¿Quién da el primer paso de vuelta, y cómo?' },
    ],
  },
  demo: {
    title: { en: 'Two ways of listening to one story', es: 'Dos maneras de escuchar una historia' },
    prompt: {
      en: 'The same story, heard twice: once on the way to a solution, once on the way to each other. What changes in the one who tells it?',
      es: 'La misma historia, escuchada dos veces: una en busca de solución, otra en busca de encuentro. ¿Qué cambia en quien la cuenta?',
    },
    lens: 'four-tasks',
  },
  first: {
    title: { en: 'Listening without fixing', es: 'Escuchar sin arreglar' },
    prompt: {
      en: 'This time no tip, no plan and no comfort that closes the matter. Only interest. If a solution comes to us, we let it wait.',
      es: 'Esta vez sin consejos, sin planes y sin consuelos que cierren el asunto. Solo interés. Si se nos ocurre una solución, la dejamos esperar.',
    },
    lens: 'four-tasks',
    scenario: theLostKey,
  },
  talk: {
    title: { en: 'Moments of connecting and of losing it', es: 'Momentos de conectar y de perderse' },
    prompt: {
      en: 'Nine minutes for each of us: a moment in which we came close to somebody, or lost them. Our own, chosen, and such that we would be at ease with three people knowing it.',
      es: 'Nueve minutos por persona: un momento en que nos acercamos a alguien, o en que nos perdimos. Propio, elegido, y que nos deje en paz que tres personas lo sepan.',
    },
  },
  clip: {
    title: { en: 'Words that label, words that open', es: 'Palabras que etiquetan, palabras que abren' },
    prompt: {
      en: 'A short clip, or the same told. Which word closes the conversation? Which one opens it again?',
      es: 'Un video corto, o lo mismo contado. ¿Qué palabra cierra la conversación? ¿Cuál la vuelve a abrir?',
    },
  },
  second: {
    title: { en: 'Everyday words', es: 'Palabras de todos los días' },
    prompt: {
      en: 'New people. We tell and ask in the words that we would use at a kitchen table. When a word from an office slips in, we smile and look for another.',
      es: 'Personas nuevas. Contamos y preguntamos con las palabras que usaríamos en la mesa de la cocina. Si se cuela una palabra de oficina, sonreímos y buscamos otra.',
    },
    lens: 'plain',
    scenario: theLetter,
  },
  plan: {
    title: { en: 'One small thing before day 2', es: 'Una cosa pequeña antes del día 2' },
    prompt: {
      en: 'What would we like to try until we meet again? Small enough that it really happens. Whoever likes puts it on a card.',
      es: '¿Qué nos gustaría probar hasta que nos veamos? Tan pequeño que de verdad ocurra. Quien quiera lo pone en una tarjeta.',
    },
  },
  lenses: [fourTasks, plain],
})

const day2 = trainingDay({
  id: 'planning-plus-3-day-2',
  title: { en: 'Day 2: worldview, hard conversations', es: 'Día 2: maneras de ver, conversaciones difíciles' },
  summary: {
    en: 'How we came to know what we know; asking about the map rather than the facts; staying in a hard conversation.',
    es: 'Cómo llegamos a saber lo que sabemos; preguntar por el mapa y no por los hechos; quedarse en una conversación difícil.',
  },
  people,
  programme: { ...programme, part: 3 },
  checkIn: { en: 'How do I arrive today, and what have I tried?', es: '¿Cómo llego hoy y qué he probado?' },
  ideas: {
    title: { en: 'How we came to know what we know', es: 'Cómo llegamos a saber lo que sabemos' },
    prompt: {
      en: 'Everyone carries a map of how the world works, drawn by what has happened to us. Nobody sees the ground without one.',
      es: 'Cada quien lleva un mapa de cómo funciona el mundo, dibujado por lo que nos ha pasado. Nadie ve el terreno sin mapa.',
    },
    cues: [
      { en: 'Where did I learn what safe looks like?', es: '¿Dónde aprendí qué aspecto tiene lo seguro?' },
      { en: 'What does my map leave white?', es: '¿Qué deja en blanco mi mapa?' },
      { en: 'What happens when two maps meet?', es: '¿Qué pasa cuando dos mapas se encuentran?' },
    ],
  },
  demo: {
    title: { en: 'Two people, two maps of one event', es: 'Dos personas, dos mapas de un hecho' },
    prompt: {
      en: 'Both were there, and each tells another story. We watch for the moment in which one becomes curious about the other’s map.',
      es: 'Las dos estuvieron ahí y cada una cuenta otra historia. Buscamos el momento en que una siente curiosidad por el mapa de la otra.',
    },
    lens: 'four-tasks',
  },
  first: {
    title: { en: 'Asking about the map, not the facts', es: 'Preguntar por el mapa, no por los hechos' },
    prompt: {
      en: 'Not what exactly happened, but what it means to you, and how it came to mean that. We may offer our own map as one among others.',
      es: 'No qué pasó exactamente, sino qué significa para ti y cómo llegó a significar eso. Podemos ofrecer nuestro mapa como uno más.',
    },
    lens: 'four-tasks',
    scenario: theLockedDoor,
  },
  talk: {
    title: { en: 'A conversation I have been putting off', es: 'Una conversación que he ido aplazando' },
    prompt: {
      en: 'Made up or our own: what keeps us from it? What would we hope for, if it took place? Nine minutes each; the others ask and do not advise.',
      es: 'Inventada o propia: ¿qué nos frena? ¿Qué esperaríamos si ocurriera? Nueve minutos cada quien; las demás personas preguntan y no aconsejan.',
    },
  },
  clip: {
    title: { en: 'Staying when it gets uncomfortable', es: 'Quedarse cuando incomoda' },
    prompt: {
      en: 'A short clip, or the same told. Where would we have left? What keeps these two in the room?',
      es: 'Un video corto, o lo mismo contado. ¿Dónde nos habríamos ido? ¿Qué mantiene a estas dos personas en la sala?',
    },
  },
  second: {
    title: {
      en: 'A hard conversation that belongs to both',
      es: 'Una conversación difícil que es de las dos personas',
    },
    prompt: {
      en: 'What was said, what does it invite, and what would be another way? Both carry the conversation; neither has to carry it alone.',
      es: 'Qué se dijo, a qué invita, y cuál sería otra manera. La conversación la llevan las dos personas; nadie tiene que llevarla a solas.',
    },
    lens: 'hope-fear',
    scenario: theSharedMoney,
  },
  plan: {
    title: { en: 'What we want to try in our own place', es: 'Qué queremos probar en nuestro lugar' },
    prompt: {
      en: 'Where we live or work: one thing that we would like to try there. With whom?',
      es: 'Donde vivimos o trabajamos: una cosa que nos gustaría probar ahí. ¿Con quién?',
    },
  },
  lenses: [fourTasks, hopeFear],
})

/** Connection and listening, worldview and hard conversations. */
export const days1And2 = [day1, day2]
