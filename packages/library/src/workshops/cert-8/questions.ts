import type { CheckItem } from '@coreflect/workshop'

const yes = { en: 'True', es: 'Verdadero' }
const no = { en: 'False', es: 'Falso' }

/** What eight days leave one knowing; each answer is explained. */
export const quiz: readonly CheckItem[] = [
  {
    id: 'shifts',
    question: { en: 'Which of these are the three shifts?', es: '¿Cuáles son los tres cambios?' },
    options: [
      {
        en: 'Learning together, what is between us, hope',
        es: 'Aprender en común, lo que hay entre nosotros, la esperanza',
      },
      { en: 'Connection, worldview, mutuality', es: 'Conexión, manera de ver, reciprocidad' },
      { en: 'Listening, advising, closing', es: 'Escuchar, aconsejar, cerrar' },
    ],
    right: [0],
    explanation: {
      en: 'From helping to learning together, from one person alone to what is between us, from fear to hope. The second answer names three of the four tasks.',
      es: 'De ayudar a aprender en común, de una persona sola a lo que hay entre nosotros, del miedo a la esperanza. La segunda respuesta nombra tres de las cuatro tareas.',
    },
  },
  {
    id: 'tasks',
    question: {
      en: 'Which one is missing: connection, worldview, mutuality, …?',
      es: '¿Cuál falta: conexión, manera de ver, reciprocidad, …?',
    },
    options: [
      { en: 'Moving towards', es: 'Ir hacia' },
      { en: 'Setting goals', es: 'Fijar metas' },
      { en: 'Keeping safe', es: 'Mantener la seguridad' },
    ],
    right: [0],
    explanation: {
      en: 'The fourth task asks what we would like there to be, rather than what should stop.',
      es: 'La cuarta tarea pregunta qué nos gustaría que hubiera, más que qué debería parar.',
    },
  },
  {
    id: 'connection',
    question: {
      en: 'When connection breaks, something has gone wrong for good.',
      es: 'Cuando se rompe la conexión, algo ha salido mal para siempre.',
    },
    options: [yes, no],
    right: [1],
    explanation: {
      en: 'Connection breaks all the time. The way back, and who begins it, is where much is learned.',
      es: 'La conexión se rompe continuamente. En el camino de vuelta, y en quién lo empieza, se aprende mucho.',
    },
  },
  {
    id: 'first-contact',
    question: { en: 'What belongs to a first contact?', es: '¿Qué pertenece a un primer contacto?' },
    options: [
      { en: 'Saying who I am here and what this is', es: 'Decir quién soy aquí y qué es esto' },
      { en: 'Finding out what is wrong', es: 'Averiguar qué va mal' },
      {
        en: 'Saying what I would and would not tell others',
        es: 'Decir qué contaría y qué no contaría a otras personas',
      },
    ],
    right: [0, 2],
    explanation: {
      en: 'The first conversation sets what the next ones can be. It does not begin from a problem.',
      es: 'La primera conversación marca lo que pueden ser las siguientes. No parte de un problema.',
    },
  },
  {
    id: 'limit',
    question: { en: 'What is a limit?', es: '¿Qué es un límite?' },
    options: [
      { en: 'A rule for the other person', es: 'Una regla para la otra persona' },
      { en: 'News about where I am', es: 'Una noticia sobre dónde estoy' },
      { en: 'The end of a conversation', es: 'El final de una conversación' },
    ],
    right: [1],
    explanation: {
      en: 'Said early and kindly, it lets both stay in the room.',
      es: 'Dicho pronto y con cariño, permite que nadie tenga que irse.',
    },
  },
  {
    id: 'notes',
    question: { en: 'What is an observer’s note about?', es: '¿De qué trata una nota de quien observa?' },
    options: [
      { en: 'The speaker’s story', es: 'La historia de quien habla' },
      { en: 'The practice of listening', es: 'La práctica de escuchar' },
      { en: 'Whether it was good', es: 'Si estuvo bien' },
    ],
    right: [1],
    explanation: {
      en: 'Stories stay with those who told them. What was said or done in listening is what we can learn from.',
      es: 'Las historias son de quien las contó. De lo que se dijo o se hizo al escuchar es de lo que podemos aprender.',
    },
  },
  {
    id: 'co-reflection',
    question: { en: 'In a co-reflection, who speaks last?', es: 'En una correflexión, ¿quién habla al final?' },
    options: [
      { en: 'Whoever has most experience', es: 'Quien tiene más experiencia' },
      { en: 'Whoever brought it', es: 'Quien lo trajo' },
      { en: 'Whoever is host', es: 'Quien recibe en su casa' },
    ],
    right: [1],
    explanation: {
      en: 'The others ask, and say what they learned about themselves. Whoever brought it says at the end what looks different now.',
      es: 'Las demás personas preguntan y dicen qué aprendieron sobre sí. Quien lo trajo dice al final qué se ve distinto ahora.',
    },
  },
  {
    id: 'discomfort',
    question: { en: 'Discomfort means that we should stop.', es: 'La incomodidad significa que hay que parar.' },
    options: [yes, no],
    right: [1],
    explanation: {
      en: 'It is often the place where something is learned. Anyone may still stop at any moment, without a reason.',
      es: 'Muchas veces es donde se aprende algo. Aun así, cualquiera puede parar en cualquier momento, sin dar razones.',
    },
  },
]

const often = [
  { en: 'Hardly ever', es: 'Casi nunca' },
  { en: 'Now and then', es: 'De vez en cuando' },
  { en: 'Often', es: 'A menudo' },
]
const kept = {
  en: 'Only for our own eyes. What would make it a little more likely?',
  es: 'Solo para los propios ojos. ¿Qué lo haría un poco más probable?',
}

/** Four questions that one answers for oneself. */
export const selfCheck: readonly CheckItem[] = [
  {
    id: 'not-knowing',
    question: { en: 'I say that I do not know.', es: 'Digo que no lo sé.' },
    options: often,
    right: [],
    explanation: kept,
  },
  {
    id: 'own-view',
    question: { en: 'I notice where my own way of seeing comes from.', es: 'Noto de dónde viene mi manera de ver.' },
    options: often,
    right: [],
    explanation: kept,
  },
  {
    id: 'receiving',
    question: { en: 'I let something be given to me.', es: 'Dejo que me den algo.' },
    options: often,
    right: [],
    explanation: kept,
  },
  {
    id: 'towards',
    question: {
      en: 'I ask what somebody would like, before what should stop.',
      es: 'Pregunto qué querría alguien antes que qué debería parar.',
    },
    options: often,
    right: [],
    explanation: kept,
  },
]
