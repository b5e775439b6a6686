import type { Lens } from '@coreflect/workshop'

/** Four plain things to notice, for a first round and for whoever wants no theory. */
export const plain = {
  id: 'plain',
  name: { en: 'Plain', es: 'Sencilla' },
  kinds: [
    {
      id: 'heard',
      name: { en: 'Heard', es: 'Oído' },
      hint: {
        en: 'Words that were said, as close to them as we can.',
        es: 'Palabras que se dijeron, tan cerca de ellas como podamos.',
      },
    },
    {
      id: 'noticed',
      name: { en: 'Noticed', es: 'Notado' },
      hint: {
        en: 'What happened: a pause, a look, a change of pace.',
        es: 'Lo que pasó: una pausa, una mirada, un cambio de ritmo.',
      },
    },
    {
      id: 'wondered',
      name: { en: 'Wondered', es: 'Preguntado' },
      hint: { en: 'A question we still carry with us.', es: 'Una pregunta que todavía nos acompaña.' },
    },
    {
      id: 'felt',
      name: { en: 'Felt', es: 'Sentido' },
      hint: { en: 'What it stirred in us while we watched.', es: 'Lo que nos movió por dentro mientras mirábamos.' },
    },
  ],
} satisfies Lens
