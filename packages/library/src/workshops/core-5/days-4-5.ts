import { fourTasks } from '../../lenses/four-tasks.ts'
import { hopeFear } from '../../lenses/hope-fear.ts'
import { theEmptyChair, theListOfShoulds, theLongAutumn, theNewForm } from '../../scenarios/strong-feelings.ts'
import { trainingDay } from '../training-day.ts'
import { people, programme } from './programme.ts'

const day4 = trainingDay({
  id: 'core-5-day-4',
  title: { en: 'Day 4: challenging situations', es: 'Día 4: situaciones difíciles' },
  summary: {
    en: 'Strong feelings, conflict, and conversations that many would run from; with care, and always by choice.',
    es: 'Emociones fuertes, conflicto y conversaciones de las que muchas personas huirían; con cuidado y siempre por elección.',
  },
  people,
  programme: { ...programme, part: 4 },
  checkIn: { en: 'How do I arrive, and what do I need today?', es: '¿Cómo llego y qué me hace falta hoy?' },
  ideas: {
    title: { en: 'Answers of fear, answers of hope', es: 'Respuestas desde el miedo, respuestas desde la esperanza' },
    prompt: {
      en: 'Today touches much. Everyone can observe, go outside or do something else at any time; there is a quiet room and somebody in it. First: what does each of us need, to be well this evening?',
      es: 'Hoy toca muchas cosas. Cada quien puede observar, salir o hacer otra cosa en cualquier momento; hay un cuarto tranquilo y alguien en él. Primero: ¿qué nos hace falta para estar bien esta noche?',
    },
    cues: [
      { en: 'What looks after me today?', es: '¿Qué me cuida hoy?' },
      {
        en: 'Fear wants to end it; hope wants to understand it.',
        es: 'El miedo quiere que acabe; la esperanza quiere entender.',
      },
      { en: 'Discomfort is not danger.', es: 'La incomodidad no es peligro.' },
    ],
  },
  demo: {
    title: { en: 'Great distress, played slowly', es: 'Un gran malestar, jugado despacio' },
    prompt: {
      en: 'A made-up scene with many pauses. At each pause: what would fear say now, and what else could be said?',
      es: 'Una escena inventada con muchas pausas. En cada pausa: ¿qué diría ahora el miedo, y qué más se podría decir?',
    },
    lens: 'hope-fear',
  },
  first: {
    title: { en: 'Staying with strong feelings', es: 'Seguir ahí con emociones fuertes' },
    prompt: {
      en: 'Made-up scenes only, today. Nothing has to become less. We stay, we breathe, and we say what is so.',
      es: 'Hoy solo escenas inventadas. Nada tiene que disminuir. Nos quedamos, respiramos y decimos lo que hay.',
    },
    lens: 'hope-fear',
    scenario: theEmptyChair,
    instead: {
      en: 'Go for a walk in twos, and tell each other what looks after you.',
      es: 'Dar un paseo en parejas y contarse qué cuida a cada quien.',
    },
  },
  talk: {
    title: { en: 'Conflict between us', es: 'Conflicto entre nosotros' },
    prompt: {
      en: 'Nine minutes each: a conflict that left us nearer in the end, or one that did not. What was it that did it?',
      es: 'Nueve minutos por persona: un conflicto que al final acercó, o uno que no. ¿Qué fue lo que lo hizo?',
    },
  },
  clip: {
    title: { en: 'When realities differ', es: 'Cuando las realidades son distintas' },
    prompt: {
      en: 'A short clip, or the same told. How does one stay near, without agreeing and without arguing?',
      es: 'Un video corto, o lo mismo contado. ¿Cómo se sigue cerca sin dar la razón y sin discutir?',
    },
  },
  second: {
    title: { en: 'When somebody does not want to live', es: 'Cuando alguien no quiere vivir' },
    prompt: {
      en: 'Only who wants to. One can observe or choose the other task, and nobody asks why. A made-up scene: a person says it aloud for the first time, and somebody stays.',
      es: 'Solo quien quiera. Se puede observar o elegir la otra tarea, y nadie pregunta por qué. Una escena inventada: una persona lo dice en voz alta por primera vez, y alguien se queda.',
    },
    lens: 'hope-fear',
    scenario: theLongAutumn,
    instead: {
      en: 'Write a letter to somebody who once stayed with us; it need not be sent.',
      es: 'Escribir una carta a alguien que una vez se quedó a nuestro lado; no hace falta enviarla.',
    },
  },
  plan: {
    title: { en: 'What looks after me tonight', es: 'Qué me cuida esta noche' },
    prompt: {
      en: 'One thing, one person, one place. And until when will somebody of us be reachable?',
      es: 'Una cosa, una persona, un lugar. ¿Y hasta qué hora se podrá hablar con alguien del grupo?',
    },
  },
  lenses: [hopeFear],
})

const day5 = trainingDay({
  id: 'core-5-day-5',
  title: { en: 'Day 5: moving towards, into practice', es: 'Día 5: ir hacia, a la práctica' },
  summary: {
    en: 'From what should stop to what we want; reflecting together instead of being overseen; how it goes on after today.',
    es: 'De lo que debería parar a lo que queremos; reflexionar en común en vez de que nos vigilen; cómo sigue después de hoy.',
  },
  people,
  programme: { ...programme, part: 5 },
  checkIn: { en: 'How do I arrive, and what do I want to take with me?', es: '¿Cómo llego y qué quiero llevarme?' },
  ideas: {
    title: { en: 'Moving towards, and who reflects with us', es: 'Ir hacia, y quién reflexiona con nosotros' },
    prompt: {
      en: 'A wish carries further than a ban. And what we do stays alive where others look at it with us: as equals, each learning about themselves.',
      es: 'Un deseo lleva más lejos que una prohibición. Y lo que hacemos sigue vivo donde otras personas lo miran en común: de igual a igual, aprendiendo cada quien sobre sí.',
    },
    cues: [
      { en: 'What would we like there to be?', es: '¿Qué nos gustaría que hubiera?' },
      { en: 'Curious questions, no verdict', es: 'Preguntas con curiosidad, sin veredicto' },
      { en: 'Whoever brought it speaks last.', es: 'Quien lo trajo habla al final.' },
    ],
  },
  demo: {
    title: { en: 'A co-reflection in the middle of the circle', es: 'Una correflexión en medio del círculo' },
    prompt: {
      en: 'Four of us in the middle, the others around. What kind of question made the one who told it think anew?',
      es: 'Cuatro personas en medio y las demás alrededor. ¿Qué clase de pregunta hizo pensar de nuevo a quien lo contó?',
    },
    lens: 'hope-fear',
  },
  first: {
    title: { en: 'From a list of problems to a towards', es: 'De la lista de problemas a un hacia' },
    prompt: {
      en: 'Take one line of the list. What was it good for? And what would we like in its place?',
      es: 'Tomamos una línea de la lista. ¿Para qué servía? ¿Y qué nos gustaría en su lugar?',
    },
    lens: 'hope-fear',
    scenario: theListOfShoulds,
  },
  talk: {
    title: { en: 'Co-reflection in fours', es: 'Correflexión de a cuatro' },
    prompt: {
      en: 'Nine minutes each: something that happened between me and another person. The others ask, and then say what they learned about themselves. No details by which somebody could be known who is not here.',
      es: 'Nueve minutos por persona: algo que pasó con otra persona. Las demás preguntan y después dicen qué aprendieron sobre sí. Sin detalles por los que se pueda reconocer a alguien que no está.',
    },
  },
  clip: {
    title: { en: 'How it stays alive', es: 'Cómo sigue vivo' },
    prompt: {
      en: 'A short clip, or the same told: a year later. What did these people do, so that it did not fade?',
      es: 'Un video corto, o lo mismo contado: un año después. ¿Qué hicieron estas personas para que no se apagara?',
    },
  },
  second: {
    title: { en: 'Inside a system, with the shifts', es: 'Dentro de un sistema, con los tres cambios' },
    prompt: {
      en: 'There are rules that we did not make. What of the three shifts can live inside them, and what do we say aloud?',
      es: 'Hay reglas que no hicimos nosotros. ¿Qué de los tres cambios puede vivir dentro de ellas y qué decimos en voz alta?',
    },
    lens: 'four-tasks',
    scenario: theNewForm,
  },
  plan: {
    title: { en: 'How I go on, and when we meet', es: 'Cómo sigo y cuándo nos vemos' },
    prompt: {
      en: 'What will I practise, with whom, and when is our next co-reflection? The dates go home with us.',
      es: '¿Qué voy a practicar, con quién, y cuándo es nuestra próxima correflexión? Las fechas se van a casa con nosotros.',
    },
  },
  lenses: [hopeFear, fourTasks],
})

/** Challenging situations; moving towards, and into practice. */
export const days4And5 = [day4, day5]
