import { fourTasks } from '../../lenses/four-tasks.ts'
import { plain } from '../../lenses/plain.ts'
import { theLetter, theLockedDoor, theUnansweredMessage } from '../../scenarios/everyday.ts'
import { newAtTheTable } from '../../scenarios/first.ts'
import { trainingDay } from '../training-day.ts'
import { people, programme } from './programme.ts'

const day1 = trainingDay({
  id: 'core-5-day-1',
  title: { en: 'Day 1: roots, three shifts, connection', es: 'Día 1: raíces, tres cambios, conexión' },
  summary: {
    en: 'A place to learn in, where peer support comes from, and what connection is before it is anything else.',
    es: 'Un lugar donde aprender, de dónde viene el apoyo entre iguales y qué es la conexión antes que nada.',
  },
  people,
  programme: { ...programme, part: 1 },
  checkIn: {
    en: 'What do I hope for from these five days, and is there something that I worry about?',
    es: '¿Qué espero de estos cinco días y hay algo que me preocupe?',
  },
  ideas: {
    title: { en: 'Roots, three shifts, connection', es: 'Raíces, tres cambios, conexión' },
    prompt: {
      en: 'People who had been spoken about began to speak with each other. From that came three shifts: learning together, looking at what is between us, and hope.',
      es: 'Personas de las que otros hablaban empezaron a hablar entre sí. De ahí vinieron tres cambios: aprender en común, mirar lo que hay entre nosotros, y la esperanza.',
    },
    cues: [
      { en: 'From helping to learning together', es: 'De ayudar a aprender en común' },
      { en: 'From one person alone to what is between us', es: 'De una persona sola a lo que hay entre nosotros' },
      { en: 'From fear to hope', es: 'Del miedo a la esperanza' },
      { en: 'What is connection before it is useful?', es: '¿Qué es la conexión antes de ser útil?' },
    ],
  },
  demo: {
    title: { en: 'To help, or to learn together', es: 'Ayudar, o aprender en común' },
    prompt: {
      en: 'One conversation, twice. In which of them does each of the two come to know something new?',
      es: 'Una conversación, dos veces. ¿En cuál aprende algo nuevo cada una de las dos personas?',
    },
    lens: 'plain',
  },
  first: {
    title: { en: 'First contact', es: 'Primer contacto' },
    prompt: {
      en: 'The first minutes set the tone. What do we say before we know anything about each other? What do we leave unasked?',
      es: 'Los primeros minutos dan el tono. ¿Qué decimos antes de saber nada de la otra persona? ¿Qué dejamos sin preguntar?',
    },
    lens: 'plain',
    scenario: newAtTheTable,
  },
  talk: {
    title: { en: 'When I felt met, and when not', es: 'Cuando sentí que me encontraban, y cuando no' },
    prompt: {
      en: 'Nine minutes each: a moment in which somebody really met me, or really did not. What was it that made it so?',
      es: 'Nueve minutos por persona: un momento en que alguien de verdad me encontró, o de verdad no. ¿Qué lo hizo así?',
    },
  },
  clip: {
    title: { en: 'The first minutes', es: 'Los primeros minutos' },
    prompt: {
      en: 'A short clip, or the same told: two people meet. Which sentence opens a door?',
      es: 'Un video corto, o lo mismo contado: dos personas se conocen. ¿Qué frase abre una puerta?',
    },
  },
  second: {
    title: { en: 'Connect, lose it, find it again', es: 'Conectar, perderse, volver a encontrarse' },
    prompt: {
      en: 'Let it break this time, by a hurried word or a look at the clock. Then notice how the way back begins, and who begins it.',
      es: 'Esta vez dejamos que se rompa, con una palabra apresurada o una mirada al reloj. Después notamos cómo empieza el camino de vuelta, y quién lo empieza.',
    },
    lens: 'four-tasks',
    scenario: theUnansweredMessage,
  },
  plan: {
    title: { en: 'Notice one connection tonight', es: 'Notar una conexión esta noche' },
    prompt: {
      en: 'With a neighbour, a shopkeeper, somebody at home: where does it happen by itself?',
      es: 'Con alguien del barrio, de la tienda, de casa: ¿dónde ocurre por sí sola?',
    },
  },
  lenses: [plain, fourTasks],
})

const day2 = trainingDay({
  id: 'core-5-day-2',
  title: { en: 'Day 2: language, listening, worldview', es: 'Día 2: lenguaje, escucha, maneras de ver' },
  summary: {
    en: 'What words make possible, listening for the story that was not told yet, and where each of us learned to see.',
    es: 'Lo que hacen posible las palabras, escuchar la historia aún no contada, y dónde aprendió a ver cada quien.',
  },
  people,
  programme: { ...programme, part: 2 },
  checkIn: { en: 'How do I arrive, and what did I notice last night?', es: '¿Cómo llego y qué noté anoche?' },
  ideas: {
    title: { en: 'Language shapes what can happen', es: 'El lenguaje da forma a lo que puede pasar' },
    prompt: {
      en: 'A word is a small room: some have one chair, some have a window. We listen for the story that has found no room yet.',
      es: 'Una palabra es un cuarto pequeño: algunas tienen una sola silla, otras una ventana. Escuchamos la historia que aún no encontró cuarto.',
    },
    cues: [
      { en: 'What happened? rather than: what is wrong?', es: '¿Qué pasó?, en vez de: ¿qué va mal?' },
      { en: 'Whose words are these?', es: '¿De quién son estas palabras?' },
      { en: 'What is not being told yet?', es: '¿Qué falta todavía por contar?' },
    ],
  },
  demo: {
    title: {
      en: 'One story in office words and in everyday words',
      es: 'Una historia en palabras de oficina y de todos los días',
    },
    prompt: {
      en: 'The same week, told twice by the same person. Which of the two would we like to hear more of?',
      es: 'La misma semana, contada dos veces por la misma persona. ¿De cuál nos gustaría oír más?',
    },
    lens: 'plain',
  },
  first: {
    title: { en: 'Everyday language', es: 'Lenguaje de todos los días' },
    prompt: {
      en: 'Words from a kitchen table. When an office word slips in, we may stop, smile and say it again.',
      es: 'Palabras de mesa de cocina. Si se cuela una palabra de oficina, podemos parar, sonreír y decirlo otra vez.',
    },
    lens: 'plain',
    scenario: theLetter,
  },
  talk: {
    title: { en: 'Where did I learn to see it like this?', es: '¿Dónde aprendí a verlo así?' },
    prompt: {
      en: 'Nine minutes each: something that is plain to me and strange to others. Who taught it to me, and what was it good for?',
      es: 'Nueve minutos por persona: algo que para mí es evidente y a otras personas les extraña. ¿Quién me lo enseñó y para qué servía?',
    },
  },
  clip: {
    title: { en: 'Not knowing', es: 'No saber' },
    prompt: {
      en: 'A short clip, or the same told: somebody says “I do not know” and stays. What does that make possible?',
      es: 'Un video corto, o lo mismo contado: alguien dice «no lo sé» y se queda. ¿Qué hace posible eso?',
    },
  },
  second: {
    title: { en: 'Curious about worldview', es: 'Curiosidad por la manera de ver' },
    prompt: {
      en: 'New people. What would one have to have lived, to see it this way? We ask each other, and ourselves.',
      es: 'Personas nuevas. ¿Qué habría que haber vivido para verlo así? Se lo preguntamos a la otra persona, y también a nuestra propia manera de ver.',
    },
    lens: 'four-tasks',
    scenario: theLockedDoor,
  },
  plan: {
    title: { en: 'Catch one label in my own talk', es: 'Cazar una etiqueta en lo que digo' },
    prompt: {
      en: 'Until tomorrow: one word for somebody that I would not like to hear of myself. What would I say instead?',
      es: 'Hasta mañana: una palabra sobre alguien que no me gustaría oír sobre mí. ¿Qué diría en su lugar?',
    },
  },
  lenses: [plain, fourTasks],
})

/** Roots and connection, language and worldview. */
export const days1And2 = [day1, day2]
