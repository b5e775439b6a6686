import type { Template } from '@coreflect/workshop'
import { fourTasks } from '../lenses/four-tasks.ts'
import { hopeFear } from '../lenses/hope-fear.ts'
import { plain } from '../lenses/plain.ts'
import { trio } from '../roles.ts'
import { eveningsOfOurOwn, listOnTheFridge, newAtTheTable } from '../scenarios/first.ts'

/**
 * A conference workshop of 90 minutes with three rounds of practice, each with its own lens. In every round
 * brief + 3 turns + offers make up the planned minutes exactly.
 */
export const conf90: Template = {
  id: 'conf-90',
  title: { en: 'Conference workshop', es: 'Taller de congreso' },
  summary: {
    en: 'Three short rounds of practice in threes, each with something else to notice, and what we noticed brought back to the whole room.',
    es: 'Tres rondas cortas de práctica de a tres, cada una con algo distinto en que fijarse, y lo que notamos de vuelta a toda la sala.',
  },
  people: { from: 12, to: 60 },
  agenda: [
    {
      id: 'doors',
      type: 'arrive',
      title: { en: 'Doors open', es: 'Puertas abiertas' },
      prompt: {
        en: 'Welcome. We each choose a name for today and take any seat. If something would make the next hour and a half easier, such as a quieter corner or a chair near the door, let us facilitators know; it stays with us.',
        es: 'Qué bueno que estamos aquí. Cada quien elige un nombre para hoy y se sienta donde quiera. Si algo nos haría más fácil la próxima hora y media, como un rincón tranquilo o una silla cerca de la puerta, podemos decirlo a quienes facilitan; no saldrá de ahí.',
      },
      minutes: 4,
    },
    {
      id: 'agreement',
      type: 'agreement',
      title: { en: 'What will happen, and what we can skip', es: 'Qué va a pasar y qué podemos saltarnos' },
      prompt: {
        en: 'We can pass on anything, without a reason. We can watch instead of taking a part. What is said in a group stays there; a note leaves it only if its writer offers it and everyone it is about says yes. What we learn may travel, who told it stays here. Does one of these lines need a word? Is one missing?',
        es: 'Podemos pasar en cualquier momento, sin dar razones. Podemos mirar en lugar de participar. Lo que se dice en un grupo se queda ahí; una nota sale solo si quien la escribió la ofrece y todas las personas de quienes habla dicen que sí. Lo que aprendemos puede viajar; quién lo contó se queda aquí. ¿Alguna de estas líneas necesita una palabra? ¿Falta alguna?',
      },
      minutes: 6,
    },
    {
      id: 'ideas',
      type: 'present',
      title: { en: 'The ideas in one picture', es: 'Las ideas en una imagen' },
      prompt: {
        en: 'Three shifts: from helping to learning together, from one person alone to what is between us, from fear to hope. Four tasks: we connect, we are curious about how each of us came to see things, we give and receive both ways, we move towards what we want.',
        es: 'Tres cambios: de ayudar a aprender en común, de una persona sola a lo que hay entre nosotros, del miedo a la esperanza. Cuatro tareas: conectamos, sentimos curiosidad por cómo cada quien llegó a ver las cosas, damos y recibimos en los dos sentidos, vamos hacia lo que queremos.',
      },
      minutes: 8,
    },
    {
      id: 'twice',
      type: 'demo',
      title: { en: 'One conversation, played twice', es: 'Una conversación, dos veces' },
      prompt: {
        en: 'We watch the same short conversation twice: once with someone who wants to fix it, once with two people who learn from it. What do we hear, notice, wonder, feel?',
        es: 'Vemos dos veces la misma conversación corta: una con alguien que quiere arreglarlo y otra con dos personas que aprenden de ella. ¿Qué oímos, qué notamos, qué nos preguntamos, qué sentimos?',
      },
      minutes: 6,
      lens: 'plain',
      demo: { pausePoints: [90, 240] },
    },
    {
      id: 'round-1',
      type: 'practice',
      title: { en: 'First contact in everyday words', es: 'Primer contacto con palabras de todos los días' },
      prompt: {
        en: 'A first conversation, as it could begin on any day. Everyday words, no need to get anywhere. We take turns, and each of us has the same time.',
        es: 'Una primera conversación, como podría empezar cualquier día. Palabras de todos los días, sin tener que llegar a ninguna parte. Tomamos turnos, y cada quien tiene el mismo tiempo.',
      },
      minutes: 12,
      lens: 'plain',
      practice: {
        round: 1,
        mode: 'count-off',
        size: 3,
        roles: trio,
        brief: 120,
        phases: { talk: 90, self: 20, partner: 20, observer: 20 },
        offer: 150,
        scenario: newAtTheTable,
      },
    },
    {
      id: 'debrief-1',
      type: 'debrief',
      title: { en: 'What did we notice?', es: '¿Qué notamos?' },
      prompt: {
        en: 'On the board is only what was offered and agreed to, without names. What belongs together? What surprises us? What would we like to try next?',
        es: 'En la pizarra está solo lo que se ofreció y se aceptó, sin nombres. ¿Qué va junto? ¿Qué nos sorprende? ¿Qué nos gustaría probar ahora?',
      },
      minutes: 6,
    },
    {
      id: 'clip',
      type: 'present',
      title: { en: 'How did we learn to see it that way?', es: '¿Cómo aprendimos a verlo así?' },
      prompt: {
        en: 'A short clip with captions, or the same story told if picture or sound fail us. While we watch: what may each of these people have lived, to see it the way they do?',
        es: 'Un video corto con subtítulos, o la misma historia contada si fallan la imagen o el sonido. Mientras lo vemos: ¿qué puede haber vivido cada persona para verlo como lo ve?',
      },
      minutes: 8,
      lens: 'plain',
    },
    {
      id: 'round-2',
      type: 'practice',
      title: { en: 'Curious about worldview', es: 'Curiosidad por la manera de ver' },
      prompt: {
        en: 'New faces. This time we stay curious about how each of us came to see things this way, our own view included.',
        es: 'Caras nuevas. Esta vez mantenemos la curiosidad por cómo cada quien llegó a ver las cosas así, también por nuestra propia manera de verlas.',
      },
      minutes: 13,
      lens: 'four-tasks',
      practice: {
        round: 2,
        mode: 'mix-new',
        size: 3,
        roles: trio,
        brief: 90,
        phases: { talk: 105, self: 25, partner: 25, observer: 25 },
        offer: 150,
        scenario: listOnTheFridge,
      },
    },
    {
      id: 'debrief-2',
      type: 'debrief',
      title: { en: 'The second round: what changed?', es: 'La segunda ronda: ¿qué cambió?' },
      prompt: {
        en: 'Two rounds side by side. What came back? What is new? What did the four tasks help us to see, and what did they hide?',
        es: 'Dos rondas, una junto a otra. ¿Qué volvió a aparecer? ¿Qué es nuevo? ¿Qué nos permitieron ver las cuatro tareas, y qué nos taparon?',
      },
      minutes: 5,
    },
    {
      id: 'revoiced',
      type: 'demo',
      title: {
        en: 'A reply of fear, said again with hope',
        es: 'Una respuesta desde el miedo, dicha otra vez con esperanza',
      },
      prompt: {
        en: 'We hear one reply that fear has shaped. What does it invite? Then we look together for another way to say it, in words that we would really use.',
        es: 'Oímos una respuesta a la que el miedo dio forma. ¿A qué invita? Después buscamos en común otra manera de decirla, con palabras que de verdad usaríamos.',
      },
      minutes: 4,
      lens: 'hope-fear',
    },
    {
      id: 'round-3',
      type: 'practice',
      title: { en: 'Moving towards', es: 'Ir hacia' },
      prompt: {
        en: 'The same group again. Less about what should stop, more about what we would like there to be. The turns are short: one small step is plenty.',
        es: 'El mismo grupo otra vez. Menos sobre lo que debería parar, más sobre lo que nos gustaría que hubiera. Los turnos son cortos: un paso pequeño basta.',
      },
      minutes: 8,
      lens: 'hope-fear',
      practice: {
        round: 3,
        mode: 'stay',
        size: 3,
        roles: trio,
        brief: 30,
        phases: { talk: 60, self: 20, partner: 20, observer: 20 },
        offer: 90,
        scenario: eveningsOfOurOwn,
      },
    },
    {
      id: 'bring-back',
      type: 'bring-back',
      title: { en: 'One thing from each group, or none', es: 'Una cosa de cada grupo, o ninguna' },
      prompt: {
        en: 'Each group offers one thing from its practice, or passes. Nobody asks why. A note about one of us waits for a yes before anyone else reads it.',
        es: 'Cada grupo ofrece una cosa de su práctica, o pasa. Nadie pregunta por qué. Una nota que habla de alguien espera un sí antes de que otra persona la lea.',
      },
      minutes: 5,
    },
    {
      id: 'close',
      type: 'close',
      title: { en: 'What we take with us', es: 'Lo que nos llevamos' },
      prompt: {
        en: 'One line for ourselves alone: what are we moving towards? Then we keep our link: it brings back our own page, our groups’ boards and the themes, until the day that it names.',
        es: 'Una línea solo para cada quien: ¿hacia dónde vamos? Después guardamos nuestro enlace: nos devuelve la página propia, las pizarras de nuestros grupos y los temas, hasta el día que indica.',
      },
      minutes: 5,
    },
  ],
  lenses: [plain, fourTasks, hopeFear],
}
