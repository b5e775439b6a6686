import type { CheckItem } from '@coreflect/workshop'
import { quiz } from '../cert-8/questions.ts'

/** A question on the way; whoever answers sees why. */
export const reviewQuestion: readonly CheckItem[] = [
  {
    id: 'roots',
    question: { en: 'Who began peer support?', es: '¿Quién empezó el apoyo entre iguales?' },
    options: [
      { en: 'People who met to tell their own story', es: 'Personas que se reunían a contar su propia historia' },
      { en: 'Hospitals that lacked staff', es: 'Hospitales a los que les faltaba personal' },
      { en: 'An office for training', es: 'Una oficina de formación' },
    ],
    right: [0],
    explanation: {
      en: 'It began among people who had been spoken about, and who met to speak for themselves. Paid work came much later.',
      es: 'Empezó entre personas de las que otros hablaban y que se reunieron a hablar por sí mismas. El trabajo pagado llegó mucho después.',
    },
  },
]

const chosen = ['shifts', 'tasks', 'connection', 'first-contact', 'limit']

/** Five questions at the end; four right answers pass. */
export const postTest: readonly CheckItem[] = quiz.filter(({ id }) => chosen.includes(id))
