import type { Lens } from '@coreflect/workshop'

/** Looks at one reply at a time: what it says, what it opens or closes, and how else it could go. */
export const hopeFear = {
  id: 'hope-fear',
  name: { en: 'Hope and fear', es: 'Esperanza y miedo' },
  form: 'reply',
  kinds: [
    {
      id: 'said',
      name: { en: 'What was said', es: 'Lo que se dijo' },
      hint: {
        en: 'One reply, as close to its words as we can.',
        es: 'Una respuesta, tan cerca de sus palabras como podamos.',
      },
    },
    {
      id: 'invites',
      name: { en: 'What it invites', es: 'A qué invita' },
      hint: {
        en: 'What this reply opens for the two, or closes.',
        es: 'Lo que esa respuesta les abre, o les cierra.',
      },
    },
    {
      id: 'another-way',
      name: { en: 'Another way', es: 'Otra manera' },
      hint: { en: 'How it could sound when it starts from hope.', es: 'Cómo podría sonar si parte de la esperanza.' },
    },
  ],
} satisfies Lens
