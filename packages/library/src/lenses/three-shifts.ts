import type { Lens } from '@coreflect/workshop'

/** The three principles of Intentional Peer Support as moments in which a conversation turns, in our own words. */
export const threeShifts = {
  id: 'three-shifts',
  name: { en: 'Three shifts', es: 'Tres cambios' },
  kinds: [
    {
      id: 'learning-together',
      name: { en: 'Learning together', es: 'Aprender en común' },
      hint: {
        en: 'Where advice gave way to something both could learn.',
        es: 'Dónde el consejo dejó lugar a algo que las dos personas podían aprender.',
      },
    },
    {
      id: 'between-us',
      name: { en: 'Between us', es: 'Entre nosotros' },
      hint: {
        en: 'Where it was about what goes on between the two, not about one of them.',
        es: 'Dónde se trató de lo que pasa entre las dos personas, no de una sola.',
      },
    },
    {
      id: 'towards-hope',
      name: { en: 'Towards hope', es: 'Hacia la esperanza' },
      hint: {
        en: 'Where worry let go a little and something became possible.',
        es: 'Dónde la preocupación aflojó un poco y algo se volvió posible.',
      },
    },
  ],
} satisfies Lens
