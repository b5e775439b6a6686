import type { PulsePlan } from '@coreflect/workshop'

/** What is asked about a day at its close, without names. */
export const aboutToday: PulsePlan = {
  questions: [
    {
      kind: 'scale',
      question: { en: 'Was today of use to us?', es: '¿Nos ha servido el día de hoy?' },
      options: [
        { en: 'hardly', es: 'apenas' },
        { en: 'very much', es: 'mucho' },
      ],
    },
    {
      kind: 'scale',
      question: { en: 'Could we take part as we wished?', es: '¿Pudimos participar como queríamos?' },
      options: [
        { en: 'hardly', es: 'apenas' },
        { en: 'fully', es: 'del todo' },
      ],
    },
    {
      kind: 'words',
      question: { en: 'What should we do differently next time?', es: '¿Qué haríamos de otra manera la próxima vez?' },
      options: [],
    },
  ],
}
