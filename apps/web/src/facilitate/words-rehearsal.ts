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
