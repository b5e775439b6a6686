import type { Template } from '@coreflect/workshop'
import { plain } from '../../lenses/plain.ts'
import { trio } from '../../roles.ts'
import { newAtTheTable } from '../../scenarios/first.ts'
import { pause } from '../training-day.ts'
import { people, programme } from './programme.ts'

/** Half a day in which a group decides what its three days are about; its last planning writes their agendas. */
export const planningHalfDay: Template = {
  id: 'planning-plus-3-planning',
  title: { en: 'Planning our three days', es: 'Planificar nuestros tres días' },
  summary: {
    en: 'Half a day together before a training that its group shapes: what would make it worth our time, and on which day.',
    es: 'Media jornada antes de una formación a la que da forma su grupo: qué haría que valga nuestro tiempo, y en qué día.',
  },
  people,
  programme: { ...programme, part: 1 },
  agenda: [
    {
      id: 'doors',
      type: 'arrive',
      title: { en: 'Coffee and names', es: 'Café y nombres' },
      prompt: {
        en: 'Welcome. We choose a name for today and a seat. If something would make the morning easier, we can tell the facilitators; it stays with them.',
        es: 'Qué bueno que estamos aquí. Elegimos un nombre para hoy y un asiento. Si algo nos haría más fácil la mañana, podemos decirlo a quienes facilitan; no saldrá de ahí.',
      },
      minutes: 15,
    },
    {
      id: 'agreement',
      type: 'agreement',
      title: { en: 'A first agreement', es: 'Un primer acuerdo' },
      prompt: {
        en: 'How do we want to be together when it is easy, and when it is not? These lines are a beginning. Change them, add to them, or say privately that one of them needs a word.',
        es: '¿Cómo queremos estar cuando es fácil y cuando no lo es? Estas líneas son un comienzo. Se pueden cambiar, añadir otras o decir en privado que alguna necesita una palabra.',
      },
      minutes: 20,
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
            en: 'Discomfort is part of learning; we say when it is too much.',
            es: 'La incomodidad es parte de aprender; decimos cuándo es demasiada.',
          },
        ],
      },
    },
    {
      id: 'worth-it',
      type: 'go-round',
      title: { en: 'What would make this worth our time?', es: '¿Qué haría que esto valga nuestro tiempo?' },
      prompt: {
        en: 'Everyone’s voice once, in a sentence or two. Passing is a voice as well.',
        es: 'Cada voz una vez, en una o dos frases. Pasar también es una voz.',
      },
      minutes: 20,
      goRound: {
        question: {
          en: 'What would make these days worth my time?',
          es: '¿Qué haría que estos días valgan mi tiempo?',
        },
        pass: true,
      },
    },
    {
      id: 'towards',
      type: 'talk',
      title: { en: 'What are we moving towards, here?', es: '¿Hacia dónde vamos, en este lugar?' },
      prompt: {
        en: 'First alone, then in pairs, then two pairs together. Not what should stop in this place, but what we would like there to be. Each four writes it on its board.',
        es: 'Primero a solas, después en parejas, luego dos parejas juntas. No lo que debería parar en este lugar, sino lo que nos gustaría que hubiera. Cada grupo de cuatro lo escribe en su pizarra.',
      },
      minutes: 25,
      talk: {
        form: '1-2-4',
        mode: 'random',
        steps: [
          { id: 'alone', name: { en: 'Alone', es: 'A solas' }, seconds: 180, size: 1, each: false },
          { id: 'pairs', name: { en: 'In pairs', es: 'En parejas' }, seconds: 480, size: 2, each: false },
          { id: 'fours', name: { en: 'In fours', es: 'De a cuatro' }, seconds: 840, size: 4, each: false },
        ],
      },
    },
    {
      id: 'walk',
      type: 'gallery',
      title: { en: 'A walk along the boards', es: 'Un paseo por las pizarras' },
      prompt: {
        en: 'In new groups, with one person from each four, we read what the others opened and leave an echo where it speaks to us.',
        es: 'En grupos nuevos, con una persona de cada cuarteto, leemos lo que los demás abrieron y dejamos un eco donde nos habla.',
      },
      minutes: 20,
      gallery: { regroup: { mode: 'jigsaw', size: 4 } },
    },
    pause('break', 15),
    {
      id: 'topics',
      type: 'plan',
      title: { en: 'Topics on the table', es: 'Temas sobre la mesa' },
      prompt: {
        en: 'Here are a few topics to begin with; the empty cards are ours. Then each of us marks, for ourselves, what we would not want to miss.',
        es: 'Aquí hay algunos temas para empezar; las tarjetas vacías son nuestras. Después cada quien marca, para sí, lo que no querría perderse.',
      },
      minutes: 25,
      plan: {
        cards: [
          { en: 'Listening differently', es: 'Escuchar de otra manera' },
          { en: 'Hard conversations', es: 'Conversaciones difíciles' },
          { en: 'Conflict between us', es: 'Conflicto entre nosotros' },
          { en: 'Being with crisis', es: 'Estar en una crisis' },
          { en: 'Power and privilege', es: 'Poder y privilegio' },
          { en: 'Limits that both can live with', es: 'Límites con los que se puede vivir' },
        ],
        priorities: 3,
        places: [],
      },
    },
    {
      id: 'must-and-not',
      type: 'pulse',
      title: { en: 'Must have, please not', es: 'Que no falte, por favor no' },
      prompt: {
        en: 'Two questions without names: what must not be missing, and what would we rather not have?',
        es: 'Dos preguntas sin nombres: ¿qué no puede faltar y qué preferimos que no haya?',
      },
      minutes: 15,
      pulse: {
        questions: [
          { kind: 'words', question: { en: 'What must not be missing?', es: '¿Qué no puede faltar?' }, options: [] },
          {
            kind: 'words',
            question: { en: 'What would we rather not have?', es: '¿Qué preferimos que no haya?' },
            options: [],
          },
        ],
      },
    },
    {
      id: 'taste',
      type: 'practice',
      title: { en: 'A taste of practice', es: 'Una muestra de práctica' },
      prompt: {
        en: 'One round in threes, so that we know what the days feel like. Three short turns, equal time, and nothing to get right.',
        es: 'Una ronda de a tres, para saber cómo se sienten los días. Tres turnos cortos, el mismo tiempo y nada que acertar.',
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
      id: 'three-days',
      type: 'plan',
      title: { en: 'Our topics on three days', es: 'Nuestros temas en tres días' },
      prompt: {
        en: 'We place the topics that most of us marked onto the three days. What we place here becomes the beginning of each day’s agenda.',
        es: 'Colocamos en los tres días los temas que más marcamos. Lo que colocamos aquí es el comienzo de la agenda de cada día.',
      },
      minutes: 20,
      plan: {
        cards: [],
        priorities: 0,
        places: [
          { id: 'day-1', title: { en: 'Day 1', es: 'Día 1' } },
          { id: 'day-2', title: { en: 'Day 2', es: 'Día 2' } },
          { id: 'day-3', title: { en: 'Day 3', es: 'Día 3' } },
        ],
      },
    },
    {
      id: 'close',
      type: 'close',
      title: { en: 'Until we meet again', es: 'Hasta que nos veamos' },
      prompt: {
        en: 'One line for ourselves alone, and one thing that we would need in order to come back. Whoever likes tells a facilitator.',
        es: 'Una línea solo para cada quien, y una cosa que nos haría falta para volver. Quien quiera se lo dice a quien facilita.',
      },
      minutes: 10,
      protected: true,
    },
  ],
  lenses: [plain],
}
