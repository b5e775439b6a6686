import type { Framework } from '@coreflect/workshop'

/** The ideas of Intentional Peer Support in our own words; no text of its authors, and no scale. */
export const peerSupport: Framework = {
  id: 'peer-support',
  name: { en: 'Intentional Peer Support', es: 'Apoyo mutuo intencional' },
  summary: {
    en: 'A way of being in conversation in which both learn: what is between us matters more than what is wrong with anyone.',
    es: 'Una manera de conversar en la que las dos personas aprenden: lo que hay entre nosotros importa más que lo que le pase a alguien.',
  },
  notice: {
    en: 'Told in our own words. Coreflect is not endorsed by the authors of the method; a licensed trainer brings their own text.',
    es: 'Contado con nuestras palabras. Quienes crearon el método no avalan Coreflect; quien forma con licencia trae su propio texto.',
  },
  principles: [
    {
      id: 'learning',
      name: { en: 'Learning together', es: 'Aprender en común' },
      text: {
        en: 'Neither of us is there to mend the other. We find out together.',
        es: 'Nadie está para arreglar a nadie. Lo averiguamos en común.',
      },
    },
    {
      id: 'relationship',
      name: { en: 'The relationship', es: 'La relación' },
      text: {
        en: 'We look at what happens between us, not at one person alone.',
        es: 'Miramos lo que pasa entre nosotros, no a una sola persona.',
      },
    },
    {
      id: 'hope',
      name: { en: 'Hope', es: 'Esperanza' },
      text: {
        en: 'We ask what could be, before we ask what must be prevented.',
        es: 'Preguntamos qué podría haber, antes que qué hay que evitar.',
      },
    },
  ],
  tasks: [
    {
      id: 'connection',
      name: { en: 'Connection', es: 'Conexión' },
      text: {
        en: 'We notice when we are with each other, when we are not, and how we come back.',
        es: 'Notamos cuándo estamos con la otra persona, cuándo no, y cómo volvemos.',
      },
    },
    {
      id: 'worldview',
      name: { en: 'Worldview', es: 'Manera de ver' },
      text: {
        en: 'We are curious how each of us came to see it this way, ourselves included.',
        es: 'Sentimos curiosidad por cómo cada quien llegó a verlo así, también nosotros.',
      },
    },
    {
      id: 'mutuality',
      name: { en: 'Mutuality', es: 'Reciprocidad' },
      text: {
        en: 'Both of us give, receive and say what we need.',
        es: 'Las dos personas damos, recibimos y decimos lo que necesitamos.',
      },
    },
    {
      id: 'moving-towards',
      name: { en: 'Moving towards', es: 'Ir hacia' },
      text: {
        en: 'We turn to what we would like to create, and take one step that way.',
        es: 'Nos volvemos hacia lo que nos gustaría crear, y damos un paso.',
      },
    },
  ],
  lenses: ['four-tasks', 'three-shifts', 'hope-fear'],
}
