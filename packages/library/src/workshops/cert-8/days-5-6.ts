import { fourTasks } from '../../lenses/four-tasks.ts'
import { hopeFear } from '../../lenses/hope-fear.ts'
import { theLift, theSpareRoom } from '../../scenarios/everyday.ts'
import { theEmptyChair, theMeeting } from '../../scenarios/strong-feelings.ts'
import { trainingDay } from '../training-day.ts'
import { people, programme } from './programme.ts'

const day5 = trainingDay({
  id: 'cert-8-day-5',
  title: { en: 'Day 5: mutuality, power, limits, what happened', es: 'Día 5: reciprocidad, poder, límites, qué pasó' },
  summary: {
    en: 'Two people who both count; saying a limit; how what happened to us is in the room.',
    es: 'Dos personas que cuentan; decir un límite; cómo está en la sala lo que nos pasó.',
  },
  people,
  programme: { ...programme, part: 5 },
  checkIn: {
    en: 'How do I arrive, and from whom did I receive something this week?',
    es: '¿Cómo llego y de quién recibí algo esta semana?',
  },
  ideas: {
    title: { en: 'Who gives, who takes, who may say no', es: 'Quién da, quién toma, quién puede decir que no' },
    prompt: {
      en: 'Where power is not spoken of, it speaks. And much that looks strange was once the best way through.',
      es: 'Donde no se habla del poder, habla él. Y mucho de lo que parece extraño fue una vez la mejor manera de salir adelante.',
    },
    cues: [
      { en: 'What do I get from this?', es: '¿Qué recibo yo de esto?' },
      { en: 'Who decides when it is over?', es: '¿Quién decide cuándo se acaba?' },
      { en: 'What was it good for, then?', es: '¿Para qué servía entonces?' },
    ],
  },
  demo: {
    title: { en: 'A limit, said twice', es: 'Un límite, dicho dos veces' },
    prompt: {
      en: 'Once as a rule, once as news about oneself. What can be said after each?',
      es: 'Una vez como regla, otra como noticia sobre sí. ¿Qué se puede decir después de cada una?',
    },
    lens: 'four-tasks',
  },
  first: {
    title: { en: 'Both give, both receive', es: 'Las dos dan, las dos reciben' },
    prompt: {
      en: 'Notice who asks and who tells. Can it turn, without anybody making it turn?',
      es: 'Fíjate en quién pregunta y quién cuenta. ¿Puede cambiar, sin que nadie lo fuerce?',
    },
    lens: 'four-tasks',
    scenario: theLift,
  },
  talk: {
    title: { en: 'Power that I have, power over me', es: 'Poder que tengo, poder sobre mí' },
    prompt: {
      en: 'Nine minutes each, at the depth that each of us chooses. Nobody asks for more than was told.',
      es: 'Nueve minutos por persona, con la hondura que cada quien elija. Nadie pide más de lo contado.',
    },
  },
  clip: {
    title: { en: 'What happened, not what is wrong', es: 'Qué pasó, no qué va mal' },
    prompt: {
      en: 'A short clip, or the same told. How does the room change with the other question?',
      es: 'Un video corto, o lo mismo contado. ¿Cómo cambia la sala con la otra pregunta?',
    },
  },
  second: {
    title: { en: 'Finding a limit together', es: 'Encontrar un límite en común' },
    prompt: {
      en: 'New people. Early, kindly, about myself. Then listen to what it does.',
      es: 'Personas nuevas. Pronto, con cariño, sobre mí. Después, escuchar lo que hace.',
    },
    lens: 'four-tasks',
    scenario: theSpareRoom,
  },
  plan: {
    title: { en: 'One thing I want to receive', es: 'Una cosa que quiero recibir' },
    prompt: { en: 'From whom, and how will I let it be given?', es: '¿De quién, y cómo dejaré que me la den?' },
  },
  lenses: [fourTasks],
})

const day6 = trainingDay({
  id: 'cert-8-day-6',
  title: { en: 'Day 6: conflict and strong feelings', es: 'Día 6: conflicto y emociones fuertes' },
  summary: {
    en: 'Staying when it becomes loud or very quiet; conflict as something that two people can learn from.',
    es: 'Seguir ahí cuando hay gritos o mucho silencio; el conflicto como algo de lo que pueden aprender dos personas.',
  },
  people,
  programme: { ...programme, part: 6 },
  checkIn: { en: 'How do I arrive, and what do I need today?', es: '¿Cómo llego y qué me hace falta hoy?' },
  ideas: {
    title: { en: 'When fear takes the chair', es: 'Cuando el miedo toma la palabra' },
    prompt: {
      en: 'Fear wants it to end, now. Hope has time, and asks what this is about. Everyone may observe today, or step out.',
      es: 'El miedo quiere que acabe, ya. La esperanza tiene tiempo y pregunta de qué se trata. Hoy se puede observar, o salir.',
    },
    cues: [
      { en: 'What do I do when voices rise?', es: '¿Qué hago cuando suben las voces?' },
      { en: 'What do I do when nobody speaks?', es: '¿Qué hago cuando nadie habla?' },
      { en: 'What lies beneath this no?', es: '¿Qué hay debajo de este no?' },
    ],
  },
  demo: {
    title: { en: 'A quarrel, with pauses', es: 'Una discusión, con pausas' },
    prompt: {
      en: 'At each pause we ask: what does the last sentence invite? And what would be another way?',
      es: 'En cada pausa preguntamos: ¿a qué invita la última frase? ¿Y cuál sería otra manera?',
    },
    lens: 'hope-fear',
  },
  first: {
    title: { en: 'After the quarrel', es: 'Después de la discusión' },
    prompt: {
      en: 'Nobody has to have been right. What did it do to each of us, and what would we like now?',
      es: 'Nadie tiene que haber tenido razón. ¿Qué nos hizo a cada quien, y qué nos gustaría ahora?',
    },
    lens: 'hope-fear',
    scenario: theMeeting,
  },
  talk: {
    title: { en: 'How conflict was done at home', es: 'Cómo se discutía en casa' },
    prompt: {
      en: 'Nine minutes each: who was loud, who was quiet, what came after? What of it do I still do?',
      es: 'Nueve minutos por persona: ¿quién gritaba, quién callaba, qué venía después? ¿Qué de eso sigo haciendo?',
    },
  },
  clip: {
    title: { en: 'Staying in the room', es: 'Quedarse en la sala' },
    prompt: {
      en: 'A short clip, or the same told. What makes it possible for these two to stay?',
      es: 'Un video corto, o lo mismo contado. ¿Qué permite que estas dos personas se queden?',
    },
  },
  second: {
    title: { en: 'Staying with strong feelings', es: 'Seguir ahí con emociones fuertes' },
    prompt: {
      en: 'New people, a made-up scene. Nothing has to become less. We stay and say what is so.',
      es: 'Personas nuevas, una escena inventada. Nada tiene que disminuir. Nos quedamos y decimos lo que hay.',
    },
    lens: 'hope-fear',
    scenario: theEmptyChair,
    instead: {
      en: 'Go for a walk in twos, and tell each other what looks after you.',
      es: 'Dar un paseo en parejas y contarse qué cuida a cada quien.',
    },
  },
  plan: {
    title: { en: 'What looks after me', es: 'Qué me cuida' },
    prompt: {
      en: 'This evening: one thing, one person, one place.',
      es: 'Esta noche: una cosa, una persona, un lugar.',
    },
  },
  lenses: [hopeFear],
})

/** Mutuality and limits, conflict and strong feelings. */
export const days5And6 = [day5, day6]
