import type { Template } from '@coreflect/workshop'
import { plain } from '../../lenses/plain.ts'
import { pair, trio } from '../../roles.ts'
import { theUnansweredMessage } from '../../scenarios/everyday.ts'
import { newAtTheTable } from '../../scenarios/first.ts'
import { postTest, reviewQuestion } from './questions.ts'

/** A course of two hours in sections, with a question on the way and a test at the end. */
export const course120: Template = {
  id: 'course-120',
  title: { en: 'Course in sections', es: 'Curso por secciones' },
  summary: {
    en: 'Two hours: where peer support comes from, what kind of relation it is, four tasks in one story, two practices and a test that can be taken again.',
    es: 'Dos horas: de dónde viene el apoyo entre iguales, qué clase de relación es, cuatro tareas en una historia, dos prácticas y una prueba que se puede repetir.',
  },
  people: { from: 1, to: 200 },
  agenda: [
    {
      id: 'about',
      type: 'arrive',
      title: { en: 'About this course', es: 'Sobre este curso' },
      prompt: {
        en: 'At the end we can tell where peer support comes from, say what is different about it, see the four tasks in everyday situations, and begin a first conversation. All people in it are made up.',
        es: 'Al final podremos contar de dónde viene el apoyo entre iguales, decir qué lo hace distinto, ver las cuatro tareas en lo cotidiano y empezar una primera conversación. Todas las personas que aparecen son inventadas.',
      },
      minutes: 5,
    },
    {
      id: 'section-1',
      type: 'present',
      title: { en: 'Section 1: roots', es: 'Sección 1: raíces' },
      prompt: {
        en: 'People who had lived through treatment began to meet, to tell it in their own words and to claim a say. What grew from that, and what was lost when offices took it over?',
        es: 'Personas que habían pasado por tratamientos empezaron a reunirse, a contarlo con sus palabras y a reclamar voz. ¿Qué creció de ahí y qué se perdió cuando lo adoptaron las oficinas?',
      },
      minutes: 15,
      present: {
        cues: [
          { en: 'Nothing about us without us', es: 'Nada sobre nosotros sin nosotros' },
          { en: 'Meeting without an expert in the room', es: 'Reunirse sin especialista en la sala' },
          { en: 'A job with an old heart', es: 'Un oficio con un corazón antiguo' },
        ],
      },
    },
    {
      id: 'review',
      type: 'check',
      title: { en: 'A question on the way', es: 'Una pregunta en el camino' },
      prompt: {
        en: 'For ourselves, to see what stayed. The answer is explained.',
        es: 'Para cada quien, por ver qué quedó. La respuesta se explica.',
      },
      minutes: 3,
      check: { kind: 'quiz', pass: 0, retake: true, items: reviewQuestion },
    },
    {
      id: 'section-2',
      type: 'present',
      title: { en: 'Section 2: what kind of relation', es: 'Sección 2: qué clase de relación' },
      prompt: {
        en: 'Anywhere and at any time; giving and receiving; on purpose; in everyday words; knowing that much has happened to people. What does each of these ask of us?',
        es: 'En cualquier lugar y momento; dar y recibir; con intención; con palabras de todos los días; sabiendo que a la gente le ha pasado mucho. ¿Qué nos pide cada cosa?',
      },
      minutes: 20,
      present: {
        cues: [
          { en: 'What happened?', es: '¿Qué pasó?' },
          { en: 'Both give, both receive', es: 'Las dos personas dan, las dos reciben' },
          { en: 'Everyday words', es: 'Palabras de todos los días' },
          { en: 'What a word can do', es: 'Lo que puede hacer una palabra' },
        ],
      },
    },
    {
      id: 'in-pairs',
      type: 'practice',
      title: { en: 'Let us practise: in pairs, or alone', es: 'A practicar: en parejas o a solas' },
      prompt: {
        en: 'In twos, with one turn each. Whoever is alone writes on their own page: what would I ask, and what would I leave unasked?',
        es: 'De a dos, con un turno por persona. Quien está a solas escribe en su página: ¿qué preguntaría y qué dejaría sin preguntar?',
      },
      minutes: 10,
      lens: 'plain',
      practice: {
        round: 1,
        mode: 'random',
        size: 2,
        roles: pair,
        brief: 60,
        phases: { talk: 165, self: 30, partner: 30, observer: 0 },
        offer: 90,
        scenario: theUnansweredMessage,
      },
    },
    {
      id: 'section-3',
      type: 'present',
      title: { en: 'Section 3: four tasks in one story', es: 'Sección 3: cuatro tareas en una historia' },
      prompt: {
        en: 'Two made-up people, Ines and Rafa, over one winter; nine minutes for each task. Where do they lose each other, what does each not see, who gives, and what do they want?',
        es: 'Dos personas inventadas, Inés y Rafa, durante un invierno; nueve minutos para cada tarea. ¿Dónde se pierden, qué no ve cada una, quién da y qué quieren?',
      },
      minutes: 36,
      present: {
        cues: [
          {
            en: 'Connection: Rafa does not answer for two weeks. Then he stands at the door with oranges.',
            es: 'Conexión: Rafa no responde en dos semanas. Después aparece en la puerta con naranjas.',
          },
          {
            en: 'Worldview: to Ines silence is anger; to Rafa it is good manners.',
            es: 'Manera de ver: para Inés el silencio es enfado; para Rafa es buena educación.',
          },
          {
            en: 'Mutuality: for once Ines says that she is afraid of Sundays.',
            es: 'Reciprocidad: por una vez Inés dice que le dan miedo los domingos.',
          },
          {
            en: 'Moving towards: not “no more empty Sundays” but a table for six in March.',
            es: 'Ir hacia: no «que no haya domingos vacíos», sino una mesa para seis en marzo.',
          },
        ],
      },
    },
    {
      id: 'first-contact',
      type: 'practice',
      title: { en: 'A first conversation, in threes', es: 'Una primera conversación, de a tres' },
      prompt: {
        en: 'Setting the stage, everyday words, paying attention, how each sees it. Three short turns. Whoever is alone writes the first five sentences of such a conversation.',
        es: 'Preparar el escenario, palabras de todos los días, atención, cómo lo ve cada quien. Tres turnos cortos. Quien está a solas escribe las primeras cinco frases de una conversación así.',
      },
      minutes: 15,
      lens: 'plain',
      practice: {
        round: 2,
        mode: 'random',
        size: 3,
        roles: trio,
        brief: 90,
        phases: { talk: 150, self: 30, partner: 30, observer: 30 },
        offer: 90,
        scenario: newAtTheTable,
      },
    },
    {
      id: 'post-test',
      type: 'check',
      title: { en: 'What stayed with us', es: 'Qué se nos quedó' },
      prompt: {
        en: 'Ten minutes. The pass mark is 80 per cent, it can be taken again, and each answer is explained.',
        es: 'Diez minutos. Se pasa con un 80 por ciento, se puede repetir y cada respuesta se explica.',
      },
      minutes: 10,
      check: { kind: 'quiz', pass: 80, retake: true, items: postTest },
    },
    {
      id: 'about-the-course',
      type: 'close',
      title: { en: 'What we think of the course', es: 'Qué nos pareció el curso' },
      prompt: {
        en: 'A few questions, answered without names and never tied to anybody. And one line for ourselves: what do I take with me?',
        es: 'Unas preguntas, sin nombres y sin atarlas nunca a nadie. Y una línea propia: ¿qué me llevo?',
      },
      minutes: 4,
    },
    {
      id: 'hours',
      type: 'close',
      title: { en: 'Contact hours', es: 'Horas de asistencia' },
      prompt: {
        en: 'Whoever needs a certificate of 2.0 contact hours tells the facilitator now, with the name that it is to carry. Nobody else needs to give one.',
        es: 'Quien necesite un certificado de 2,0 horas lo dice ahora a quien facilita, con el nombre que deba llevar. Nadie más tiene que darlo.',
      },
      minutes: 2,
    },
  ],
  lenses: [plain],
}
