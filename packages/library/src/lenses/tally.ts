import type { Lens } from '@coreflect/workshop'

/** Counts what a listener does, by taps alone. A picture of a turn, never a measure of anyone; off unless a host chooses it. */
export const tally = {
  id: 'tally',
  name: { en: 'Tally', es: 'Conteo' },
  form: 'tally',
  kinds: [
    {
      id: 'open-question',
      name: { en: 'Open question', es: 'Pregunta abierta' },
      hint: { en: 'One that yes or no would not answer.', es: 'Una que no se responde con sí o no.' },
    },
    {
      id: 'said-back',
      name: { en: 'Said back', es: 'Devuelto' },
      hint: { en: 'What was heard, said again to see if it fits.', es: 'Lo oído, dicho otra vez para ver si es así.' },
    },
    {
      id: 'left-quiet',
      name: { en: 'Left it quiet', es: 'Dejó silencio' },
      hint: { en: 'Three breaths or more, and nobody filled them.', es: 'Tres respiraciones o más, sin llenarlas.' },
    },
    {
      id: 'of-ones-own',
      name: { en: 'Something of one’s own', es: 'Algo propio' },
      hint: { en: 'The listener told a little as well.', es: 'Quien escuchaba también contó un poco.' },
    },
    {
      id: 'advice',
      name: { en: 'Advice', es: 'Consejo' },
      hint: { en: 'A way out was offered, asked for or not.', es: 'Se ofreció una salida, pedida o no.' },
    },
  ],
} satisfies Lens
