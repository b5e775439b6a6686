import type { Template } from '@coreflect/workshop'
import { aboutToday } from '../evaluation.ts'
import { hopeFear } from '../lenses/hope-fear.ts'
import { plain } from '../lenses/plain.ts'
import { trio } from '../roles.ts'
import { eveningsOfOurOwn, newAtTheTable } from '../scenarios/first.ts'
import { pause } from './training-day.ts'

/** Three hours for people who have not met this way of being with each other; the class before the longer trainings. */
export const intro180: Template = {
  id: 'intro-180',
  title: { en: 'Introduction in three hours', es: 'Introducción en tres horas' },
  summary: {
    en: 'Names, an agreement, three shifts and four tasks, two rounds of practice in threes, and a walk along what the groups made.',
    es: 'Nombres, un acuerdo, tres cambios y cuatro tareas, dos rondas de práctica de a tres y un paseo por lo que hicieron los grupos.',
  },
  people: { from: 8, to: 24 },
  agenda: [
    {
      id: 'doors',
      type: 'arrive',
      title: { en: 'A soft start', es: 'Un comienzo suave' },
      prompt: {
        en: 'Welcome. We choose a name for today and take any seat. What would make the next three hours easier? It stays with the facilitators.',
        es: 'Qué bueno que estamos aquí. Elegimos un nombre para hoy y nos sentamos donde queramos. ¿Qué nos haría más fáciles las próximas tres horas? Quedará entre quienes facilitan.',
      },
      minutes: 10,
    },
    {
      id: 'plan-of-today',
      type: 'present',
      title: { en: 'What is planned today', es: 'Lo previsto para hoy' },
      prompt: {
        en: 'We can pass on anything. Notes are our own until we offer them, and what speaks of somebody waits for their yes. There is a quiet corner, and going there needs no reason.',
        es: 'Podemos pasar en cualquier momento. Las notas son de quien las escribe hasta que las ofrece, y lo que habla de alguien espera su sí. Hay un rincón tranquilo, y para ir no hace falta razón.',
      },
      minutes: 10,
      present: {
        cues: [
          { en: 'The plan of the three hours', es: 'El plan de las tres horas' },
          { en: 'How notes work, and who sees them', es: 'Cómo funcionan las notas y quién las ve' },
          { en: 'Passing, observing, the quiet corner', es: 'Pasar, observar, el rincón tranquilo' },
        ],
      },
    },
    {
      id: 'names',
      type: 'go-round',
      title: { en: 'Names, and what brings us', es: 'Nombres, y qué nos trae' },
      prompt: {
        en: 'In any order, as long or as short as we like. Passing is fine.',
        es: 'En cualquier orden, tan largo o tan corto como queramos. Pasar está bien.',
      },
      minutes: 15,
      goRound: {
        question: { en: 'Who am I today, and what brings me here?', es: '¿Quién soy hoy y qué me trae aquí?' },
        pass: true,
      },
    },
    {
      id: 'agreement',
      type: 'agreement',
      title: { en: 'How do we want to be together?', es: '¿Cómo queremos estar?' },
      prompt: {
        en: 'For comfort, and for the discomfort that learning brings. Change these lines, add to them, or say privately that one needs a word.',
        es: 'Para la comodidad, y para la incomodidad que trae aprender. Podemos cambiar estas líneas, añadir otras o decir en privado que alguna necesita una palabra.',
      },
      minutes: 10,
      agreement: {
        lines: [
          {
            en: 'We can pass on anything, without a reason.',
            es: 'Podemos pasar en cualquier momento, sin dar razones.',
          },
          {
            en: 'We share what we learn, not how we learned it.',
            es: 'Compartimos lo que aprendemos, no cómo lo supimos.',
          },
          {
            en: 'We may say “ouch”, and we may ask once more.',
            es: 'Podemos decir «ay», y podemos volver a preguntar.',
          },
        ],
      },
    },
    {
      id: 'roots',
      type: 'present',
      title: { en: 'Where it comes from, and three shifts', es: 'De dónde viene, y tres cambios' },
      prompt: {
        en: 'People who had been spoken about began to speak with each other. What makes that different from help?',
        es: 'Personas de las que otros hablaban empezaron a hablar entre sí. ¿En qué se distingue eso de la ayuda?',
      },
      minutes: 15,
      present: {
        cues: [
          { en: 'From helping to learning together', es: 'De ayudar a aprender en común' },
          { en: 'From one person alone to what is between us', es: 'De una persona sola a lo que hay entre nosotros' },
          { en: 'From fear to hope', es: 'Del miedo a la esperanza' },
        ],
      },
    },
    {
      id: 'help-that-helped',
      type: 'talk',
      title: { en: 'Help that did good, and help that did not', es: 'Ayuda que hizo bien, y ayuda que no' },
      prompt: {
        en: 'Alone first, then in pairs, then two pairs together: what was it that made the difference?',
        es: 'Primero a solas, después en parejas, luego dos parejas juntas: ¿qué fue lo que marcó la diferencia?',
      },
      minutes: 15,
      talk: {
        form: '1-2-4',
        mode: 'random',
        steps: [
          { id: 'alone', name: { en: 'Alone', es: 'A solas' }, seconds: 120, size: 1, each: false },
          { id: 'pairs', name: { en: 'In pairs', es: 'En parejas' }, seconds: 300, size: 2, each: false },
          { id: 'fours', name: { en: 'In fours', es: 'De a cuatro' }, seconds: 480, size: 4, each: false },
        ],
      },
    },
    {
      id: 'one-line',
      type: 'bring-back',
      title: { en: 'One line from each four', es: 'Una línea de cada cuarteto' },
      prompt: {
        en: 'Each group hands over one line, or passes. Nobody asks why.',
        es: 'Cada grupo entrega una línea, o pasa. Nadie pregunta por qué.',
      },
      minutes: 5,
    },
    pause('break', 15),
    {
      id: 'two-ways',
      type: 'demo',
      title: { en: 'First contact, played two ways', es: 'Primer contacto, de dos maneras' },
      prompt: {
        en: 'We watch, and may call for a pause to ask. What do we hear, notice, wonder, feel?',
        es: 'Miramos y podemos pedir una pausa para preguntar. ¿Qué oímos, notamos, nos preguntamos, sentimos?',
      },
      minutes: 10,
      lens: 'plain',
    },
    {
      id: 'round-1',
      type: 'practice',
      title: { en: 'First contact, in threes', es: 'Primer contacto, de a tres' },
      prompt: {
        en: 'Three turns of the same length. Everyday words, real questions, nothing to get right.',
        es: 'Tres turnos iguales. Palabras de todos los días, preguntas de verdad, nada que acertar.',
      },
      minutes: 25,
      lens: 'plain',
      practice: {
        round: 1,
        mode: 'random',
        size: 3,
        roles: trio,
        brief: 180,
        phases: { talk: 300, self: 40, partner: 40, observer: 40 },
        offer: 60,
        scenario: newAtTheTable,
      },
    },
    {
      id: 'debrief',
      type: 'debrief',
      title: { en: 'From notes to themes', es: 'De las notas a los temas' },
      prompt: {
        en: 'On the board is only what was offered and agreed to. What belongs together? What surprises us?',
        es: 'En la pizarra está solo lo que se ofreció y se aceptó. ¿Qué va junto? ¿Qué nos sorprende?',
      },
      minutes: 10,
    },
    {
      id: 'four-tasks',
      type: 'present',
      title: { en: 'Four tasks, with a short clip', es: 'Cuatro tareas, con un video corto' },
      prompt: {
        en: 'Connection, worldview, mutuality, moving towards: where do we see them in these two people?',
        es: 'Conexión, manera de ver, reciprocidad, ir hacia: ¿dónde las vemos en estas dos personas?',
      },
      minutes: 10,
    },
    {
      id: 'round-2',
      type: 'practice',
      title: { en: 'From a stop to a towards', es: 'De un basta a un hacia' },
      prompt: {
        en: 'The same three again. What should stop, said once more as what we would like there to be.',
        es: 'El mismo grupo otra vez. Lo que debería parar, dicho de nuevo como lo que nos gustaría que hubiera.',
      },
      minutes: 12,
      lens: 'hope-fear',
      practice: {
        round: 2,
        mode: 'stay',
        size: 3,
        roles: trio,
        brief: 60,
        phases: { talk: 120, self: 20, partner: 20, observer: 20 },
        offer: 120,
        scenario: eveningsOfOurOwn,
      },
    },
    {
      id: 'walk',
      type: 'gallery',
      title: { en: 'A walk along the boards, in pairs', es: 'Un paseo por las pizarras, en parejas' },
      prompt: {
        en: 'In twos along the boards that were opened. An echo where something speaks to us.',
        es: 'En parejas por las pizarras que se abrieron. Un eco donde algo nos habla.',
      },
      minutes: 6,
      gallery: { regroup: { mode: 'random', size: 2 } },
    },
    {
      id: 'what-next',
      type: 'present',
      title: { en: 'What comes next', es: 'Qué viene después' },
      prompt: {
        en: 'Longer trainings and their dates, the day by which to say yes, and groups that meet each month to reflect.',
        es: 'Formaciones más largas y sus fechas, el día hasta el que se puede decir que sí, y grupos que se reúnen cada mes a reflexionar.',
      },
      minutes: 4,
    },
    {
      id: 'close',
      type: 'close',
      title: { en: 'One word, and one line for ourselves', es: 'Una palabra, y una línea propia' },
      prompt: {
        en: 'Whoever likes says one word. Then one line for ourselves alone: what are we moving towards? And a few questions about today, answered without names.',
        es: 'Quien quiera dice una palabra. Después, una línea solo para cada quien: ¿hacia dónde vamos? Y unas preguntas sobre hoy, sin nombres.',
      },
      minutes: 8,
      protected: true,
      pulse: aboutToday,
    },
  ],
  lenses: [plain, hopeFear],
}
