import { fourTasks } from '../../lenses/four-tasks.ts'
import { plain } from '../../lenses/plain.ts'
import { theLetter, theLockedDoor, theLostKey } from '../../scenarios/everyday.ts'
import { listOnTheFridge } from '../../scenarios/first.ts'
import { trainingDay } from '../training-day.ts'
import { people, programme } from './programme.ts'

const day3 = trainingDay({
  id: 'cert-8-day-3',
  title: { en: 'Day 3: language', es: 'Día 3: lenguaje' },
  summary: {
    en: 'What words do to those who hear them and to those who say them; telling it so that the one it is about would nod.',
    es: 'Lo que hacen las palabras a quien las oye y a quien las dice; contarlo de modo que la persona de quien se habla asintiera.',
  },
  people,
  programme: { ...programme, part: 3 },
  checkIn: { en: 'How do I arrive, and which first sentence did I try?', es: '¿Cómo llego y qué primera frase probé?' },
  ideas: {
    title: { en: 'Whose words are these?', es: '¿De quién son estas palabras?' },
    prompt: {
      en: 'Some words were given to us by offices, some by families, some we found. They decide what can be asked next.',
      es: 'Algunas palabras nos las dieron las oficinas, otras la familia, otras las encontramos. Deciden qué se puede preguntar después.',
    },
    cues: [
      { en: 'A word that was put on me', es: 'Una palabra que me pusieron' },
      { en: 'A word that I chose', es: 'Una palabra que elegí' },
      { en: 'What happened?', es: '¿Qué pasó?' },
    ],
  },
  demo: {
    title: { en: 'A record, and the story behind it', es: 'Un informe y la historia que hay detrás' },
    prompt: {
      en: 'First somebody reads five lines about a made-up person. Then that person tells the same week.',
      es: 'Primero alguien lee cinco líneas sobre una persona inventada. Después esa persona cuenta la misma semana.',
    },
    lens: 'plain',
  },
  first: {
    title: { en: 'Kitchen-table words', es: 'Palabras de mesa de cocina' },
    prompt: {
      en: 'Tell it as one tells it at a kitchen table. The observer taps at each word that would not be said there.',
      es: 'Cuéntalo como se cuenta en la mesa de la cocina. Quien observa toca con cada palabra que ahí no se diría.',
    },
    lens: 'plain',
    scenario: theLetter,
  },
  talk: {
    title: { en: 'A word that stayed with me', es: 'Una palabra que se me quedó' },
    prompt: {
      en: 'Nine minutes each: a word that somebody said about me or to me, and what became of it.',
      es: 'Nueve minutos por persona: una palabra que alguien dijo de mí o me dijo, y qué fue de ella.',
    },
  },
  clip: {
    title: { en: 'Said in another way', es: 'Dicho de otra manera' },
    prompt: {
      en: 'A short clip, or the same told. We stop it three times: how else could that be said?',
      es: 'Un video corto, o lo mismo contado. Lo paramos tres veces: ¿cómo se podría decir de otra manera?',
    },
  },
  second: {
    title: { en: 'A question that is really one', es: 'Una pregunta que de verdad lo es' },
    prompt: {
      en: 'New people. We ask only what we do not know, and nothing that has its answer in its pocket.',
      es: 'Personas nuevas. Solo preguntamos lo que no sabemos, y nada que traiga la respuesta en el bolsillo.',
    },
    lens: 'four-tasks',
    scenario: listOnTheFridge,
  },
  plan: {
    title: { en: 'One word to put down', es: 'Una palabra que soltar' },
    prompt: {
      en: 'Which word will I do without for a week? What takes its place?',
      es: '¿De qué palabra voy a prescindir una semana? ¿Qué la sustituye?',
    },
  },
  lenses: [plain, fourTasks],
})

const day4 = trainingDay({
  id: 'cert-8-day-4',
  title: { en: 'Day 4: listening differently; worldview', es: 'Día 4: escuchar de otra manera; maneras de ver' },
  summary: {
    en: 'Listening for what was not told yet, and for the lives behind two ways of seeing one thing.',
    es: 'Escuchar lo que aún no se contó, y las vidas que hay detrás de dos maneras de ver una cosa.',
  },
  people,
  programme: { ...programme, part: 4 },
  checkIn: {
    en: 'How do I arrive, and what did I hear that I would have missed before?',
    es: '¿Cómo llego y qué oí que antes se me habría escapado?',
  },
  ideas: {
    title: { en: 'Listening from not knowing', es: 'Escuchar desde el no saber' },
    prompt: {
      en: 'What I know already is loud. When it is quiet for a moment, the other story can be heard.',
      es: 'Lo que ya sé hace ruido. Cuando calla un momento, se puede oír la otra historia.',
    },
    cues: [
      { en: 'What did I decide before the sentence was over?', es: '¿Qué decidí antes de que acabara la frase?' },
      { en: 'What would I have to have lived, to say this?', es: '¿Qué tendría que haber vivido para decir esto?' },
      { en: 'What does my own view keep out?', es: '¿Qué deja fuera mi propia manera de ver?' },
    ],
  },
  demo: {
    title: { en: 'Two maps of one street', es: 'Dos mapas de una calle' },
    prompt: {
      en: 'Two people describe the same street. Both are right. When do they begin to listen?',
      es: 'Dos personas describen la misma calle. Las dos tienen razón. ¿Cuándo empiezan a escucharse?',
    },
    lens: 'four-tasks',
  },
  first: {
    title: { en: 'Listening without a plan', es: 'Escuchar sin plan' },
    prompt: {
      en: 'Whatever solution comes to us, we let it pass like a bus. There will be another.',
      es: 'La solución que se nos ocurra, la dejamos pasar como un autobús. Ya vendrá otro.',
    },
    lens: 'four-tasks',
    scenario: theLostKey,
  },
  talk: {
    title: { en: 'What my family took for granted', es: 'Lo que mi familia daba por hecho' },
    prompt: {
      en: 'Nine minutes each: something that went without saying where I grew up, and when I first met people to whom it did not.',
      es: 'Nueve minutos por persona: algo que se daba por hecho donde crecí, y cuándo conocí a gente para la que no era así.',
    },
  },
  clip: {
    title: { en: 'The story under the story', es: 'La historia debajo de la historia' },
    prompt: {
      en: 'A short clip, or the same told. What is it about, and what is it about as well?',
      es: 'Un video corto, o lo mismo contado. ¿De qué trata, y de qué trata además?',
    },
  },
  second: {
    title: { en: 'Asking about the map', es: 'Preguntar por el mapa' },
    prompt: {
      en: 'New people. How did it come to mean that? We may lay our own map beside it.',
      es: 'Personas nuevas. ¿Cómo llegó a significar eso? Podemos poner al lado nuestro propio mapa.',
    },
    lens: 'four-tasks',
    scenario: theLockedDoor,
  },
  plan: {
    title: { en: 'Somebody I have listened to too quickly', es: 'Alguien a quien escuché demasiado deprisa' },
    prompt: {
      en: 'Whom would I like to ask once more, and what?',
      es: '¿A quién me gustaría volver a preguntar, y qué?',
    },
  },
  lenses: [fourTasks],
})

/** Language, and listening differently. */
export const days3And4 = [day3, day4]
