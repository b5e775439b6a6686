import type { Framework } from '@coreflect/workshop'

/** Plain good listening, for hosts of any method or of none. */
export const attentiveListening: Framework = {
  id: 'attentive-listening',
  name: { en: 'Attentive listening', es: 'Escucha atenta' },
  summary: {
    en: 'What most people mean by listening well, without any theory: be there, leave room, check what you heard.',
    es: 'Lo que casi todo el mundo entiende por escuchar bien, sin teoría: estar, dejar espacio, comprobar lo oído.',
  },
  notice: { en: 'Belongs to nobody. Change it as you like.', es: 'No es de nadie. Se puede cambiar como se quiera.' },
  principles: [
    {
      id: 'being-there',
      name: { en: 'Being there', es: 'Estar' },
      text: { en: 'Attention first, answers later.', es: 'Primero la atención, después las respuestas.' },
    },
    {
      id: 'leaving-room',
      name: { en: 'Leaving room', es: 'Dejar espacio' },
      text: {
        en: 'A silence is part of the conversation.',
        es: 'Un silencio forma parte de la conversación.',
      },
    },
  ],
  tasks: [
    {
      id: 'asking',
      name: { en: 'Asking', es: 'Preguntar' },
      text: { en: 'Questions that we truly have.', es: 'Preguntas que de verdad tenemos.' },
    },
    {
      id: 'checking',
      name: { en: 'Checking', es: 'Comprobar' },
      text: {
        en: 'Saying back what we heard, and being corrected.',
        es: 'Devolver lo que oímos, y dejarnos corregir.',
      },
    },
  ],
  lenses: ['plain', 'tally'],
}
