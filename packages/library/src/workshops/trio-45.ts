import type { Template } from '@coreflect/workshop'
import { plain } from '../lenses/plain.ts'
import { trio } from '../roles.ts'
import { threeBeginnings } from '../scenarios/first.ts'

/**
 * A practice in threes of 45 minutes that a group can hold by itself. The 36 minutes of practice are three turns of
 * twelve, so the brief and the offers have no planned time of their own (0): they last as long as they need.
 */
export const trio45: Template = {
  id: 'trio-45',
  title: { en: 'Practice in threes', es: 'Práctica de a tres' },
  summary: {
    en: 'Three turns of twelve minutes: each of us speaks, listens and observes once. For a drop-in afternoon or the end of a day.',
    es: 'Tres turnos de doce minutos: cada persona habla, escucha y observa una vez. Para una tarde abierta o el final de un día.',
  },
  people: { from: 3, to: 60 },
  agenda: [
    {
      id: 'gather',
      type: 'arrive',
      title: { en: 'Find each other', es: 'Encontrarnos' },
      prompt: {
        en: 'Welcome. We form groups of three and look for a place where we can hear each other. Whoever speaks will have a made-up scenario to begin from; whoever observes, four things to notice. We can pass on anything, and watching is taking part.',
        es: 'Qué bueno que estamos aquí. Formamos grupos de tres y buscamos un lugar donde podamos oírnos. Quien habla tendrá una situación inventada para empezar; quien observa, cuatro cosas en que fijarse. Podemos pasar en cualquier momento, y mirar también es participar.',
      },
      minutes: 5,
    },
    {
      id: 'practice',
      type: 'practice',
      title: { en: 'Three turns of twelve minutes', es: 'Tres turnos de doce minutos' },
      prompt: {
        en: 'Seven minutes of conversation. Then we look back together: first the listener for two minutes, then the speaker for two, then the observer for one. After that we change places.',
        es: 'Siete minutos de conversación. Después miramos atrás en grupo: primero quien escuchó, dos minutos; luego quien habló, dos; por último quien observó, uno. Y cambiamos de lugar.',
      },
      minutes: 36,
      lens: 'plain',
      practice: {
        round: 1,
        mode: 'random',
        size: 3,
        roles: trio,
        brief: 0,
        phases: { talk: 420, self: 120, partner: 120, observer: 60 },
        offer: 0,
        scenario: threeBeginnings,
      },
    },
    {
      id: 'close',
      type: 'close',
      title: { en: 'Keep, share or let go', es: 'Guardar, compartir o soltar' },
      prompt: {
        en: 'We look through our notes once more: what do we keep, what would we like to say to each other, what do we let go? Then one line for ourselves alone: what are we moving towards?',
        es: 'Miramos nuestras notas una vez más: ¿qué guardamos, qué nos gustaría decirnos, qué soltamos? Después, una línea solo para cada quien: ¿hacia dónde vamos?',
      },
      minutes: 4,
    },
  ],
  lenses: [plain],
}
