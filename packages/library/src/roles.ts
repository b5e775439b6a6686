import type { Role } from '@coreflect/workshop'

/** Begins the conversation; reads the scenario. */
const speaker: Role = {
  id: 'speaker',
  name: { en: 'Speaker', es: 'Quien habla' },
  who: { en: 'the speaker', es: 'quien habla' },
  card: {
    en: 'Begin where the scenario begins and talk as on any ordinary day. There is no part to act, no problem to have and nothing to solve. If something of our own comes up, we share what we would be at ease with two people knowing. We can pause or stop at any moment, without a reason.',
    es: 'Empieza donde empieza la situación y habla como en un día cualquiera. No hay que actuar, ni tener un problema, ni resolver nada. Si aparece algo propio, compartimos lo que nos deja en paz que dos personas sepan. Podemos hacer una pausa o parar en cualquier momento, sin dar razones.',
  },
}

/** Is with the speaker; the practice of this role is what the notes are about. */
const listener: Role = {
  id: 'listener',
  name: { en: 'Listener', es: 'Quien escucha' },
  who: { en: 'the listener', es: 'quien escucha' },
  card: {
    en: 'Be with what is said before doing anything with it. Everyday words, questions we truly have, and something of our own when it fits. What matters here to the other person? What could we both learn? Silence is fine, and so is not knowing.',
    es: 'Acompaña lo que se dice antes de hacer algo con ello. Palabras de todos los días, preguntas que de verdad tenemos y algo propio cuando encaje. ¿Qué le importa aquí a la otra persona? ¿Qué podríamos aprender en esta conversación? El silencio está bien, y no saber también.',
  },
}

/** Watches and writes down; speaks last. */
const observer: Role = {
  id: 'observer',
  name: { en: 'Observer', es: 'Quien observa' },
  who: { en: 'the observer', es: 'quien observa' },
  card: {
    en: 'Watch what happens between the two, above all in the listening. One tap keeps the moment; words can follow later. Write what was said or done, as close to it as we can, rather than what we think of it. Our notes stay with us until we offer them. When it is our turn to speak, one thing is plenty.',
    es: 'Mira lo que pasa entre las dos personas, sobre todo en la escucha. Un toque guarda el momento; las palabras pueden venir después. Escribe lo que se dijo o se hizo, tan cerca como podamos, más que lo que opinamos. Nuestras notas son solo nuestras hasta que las ofrecemos. Cuando nos toque hablar, una sola cosa basta.',
  },
}

/** The roles of a trio, in the order in which turns rotate through them. */
export const trio: Role[] = [speaker, listener, observer]

/** The roles of a pair, where nobody observes. */
export const pair: Role[] = [speaker, listener]
