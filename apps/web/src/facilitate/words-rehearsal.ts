import { defineWords } from '../i18n/define-words.ts'

/** Words about going on from an earlier workshop, and about rehearsing one with simulated people. */
export const rehearsalWords = defineWords(
  {
    'facilitate.new.follows': 'Goes on from',
    'facilitate.new.follows-hint':
      'People who come back on the same phone are known: they meet new people, and who missed a turn comes first.',
    'facilitate.new.follows-none': 'No earlier workshop',
    'facilitate.new.follows-one': '{title}, {when}',
    'facilitate.rehearsal.make': 'Rehearse this workshop',
    'facilitate.rehearsal.making': 'Making a rehearsal …',
    'facilitate.rehearsal.short': 'Rehearse',
    'facilitate.rehearsal.about':
      'A copy of this day, under a code of its own, with simulated people if you like. This workshop stays as it is.',
    'facilitate.rehearsal.speed': 'How fast its clocks go',
    'facilitate.rehearsal.speed.1': 'As planned',
    'facilitate.rehearsal.speed.5': '5 times as fast',
    'facilitate.rehearsal.speed.20': '20 times as fast',
    'facilitate.rehearsal.unsaved': 'Once your last change is saved.',
    'facilitate.rehearsal.begin': 'Go to the rehearsal',
    'facilitate.rehearsal.title': 'This is a rehearsal',
    'facilitate.rehearsal.text':
      'The people here are simulated: they come in once the doors are open, go where you send them, write, offer and answer. Nothing of it touches your workshop, and all of it is deleted a day after the close.',
    'facilitate.rehearsal.people': 'How many',
    'facilitate.rehearsal.send': 'Send simulated people',
    'facilitate.rehearsal.home': 'Send them home',
    'facilitate.rehearsal.there': '{present} of {sent} simulated people are in the room',
    'facilitate.rehearsal.simulated': 'simulated',
  },
  {
    'facilitate.new.follows': 'Continúa',
    'facilitate.new.follows-hint':
      'A quien vuelve con el mismo teléfono se le reconoce: conocerá a gente nueva, y quien se quedó sin turno va primero.',
    'facilitate.new.follows-none': 'Ningún taller anterior',
    'facilitate.new.follows-one': '{title}, {when}',
    'facilitate.rehearsal.make': 'Ensayar este taller',
    'facilitate.rehearsal.making': 'Preparando un ensayo …',
    'facilitate.rehearsal.short': 'Ensayar',
    'facilitate.rehearsal.about':
      'Una copia de este día, con su propio código y, si quieres, con personas simuladas. Este taller queda como está.',
    'facilitate.rehearsal.speed': 'A qué velocidad van sus relojes',
    'facilitate.rehearsal.speed.1': 'Como está previsto',
    'facilitate.rehearsal.speed.5': '5 veces más rápido',
    'facilitate.rehearsal.speed.20': '20 veces más rápido',
    'facilitate.rehearsal.unsaved': 'En cuanto se guarde tu último cambio.',
    'facilitate.rehearsal.begin': 'Ir al ensayo',
    'facilitate.rehearsal.title': 'Esto es un ensayo',
    'facilitate.rehearsal.text':
      'Las personas aquí son simuladas: entran cuando se abren las puertas, van adonde las mandas, escriben, ofrecen y responden. Nada de esto toca tu taller, y todo se borra un día después del cierre.',
    'facilitate.rehearsal.people': 'Cuántas',
    'facilitate.rehearsal.send': 'Enviar personas simuladas',
    'facilitate.rehearsal.home': 'Mandarlas a casa',
    'facilitate.rehearsal.there': '{present} de {sent} personas simuladas están en la sala',
    'facilitate.rehearsal.simulated': 'simulada',
  },
)
