import type { Lens } from '@coreflect/workshop'

/** The four tasks of Intentional Peer Support as things to notice, in our own words. */
export const fourTasks = {
  id: 'four-tasks',
  name: { en: 'Four tasks', es: 'Cuatro tareas' },
  kinds: [
    {
      id: 'connection',
      name: { en: 'Connection', es: 'Conexión' },
      hint: {
        en: 'Where the two came closer, drifted apart or found their way back.',
        es: 'Dónde se acercaron, se alejaron o volvieron a encontrarse.',
      },
    },
    {
      id: 'worldview',
      name: { en: 'Worldview', es: 'Manera de ver' },
      hint: {
        en: 'Curiosity about how each of them came to see it this way.',
        es: 'Curiosidad por cómo cada persona llegó a verlo así.',
      },
    },
    {
      id: 'mutuality',
      name: { en: 'Mutuality', es: 'Reciprocidad' },
      hint: {
        en: 'Both give and both receive; both risk a little.',
        es: 'Las dos personas dan y reciben; las dos arriesgan un poco.',
      },
    },
    {
      id: 'moving-towards',
      name: { en: 'Moving towards', es: 'Ir hacia' },
      hint: {
        en: 'Less about what should stop, more about what we would like there to be.',
        es: 'Menos sobre lo que debería parar, más sobre lo que nos gustaría que hubiera.',
      },
    },
  ],
} satisfies Lens
