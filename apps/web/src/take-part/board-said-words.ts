import { defineWords } from '../i18n/define-words.ts'

/** Words of what facilitators have said about a group's board. Fetched once there is something. */
export const boardSaidWords = defineWords(
  {
    'unseen.shut': 'A facilitator has shut this board. Everybody can read it; nobody writes until it is opened again.',
    'unseen.opened': 'The board is open for writing again.',
    'unseen.title': 'Write unseen',
    'unseen.text':
      'Only you see this sheet. When it is revealed, everybody’s notes come onto the board at once: mixed, and without names.',
    'unseen.sheet': 'My sheet',
    'unseen.board': 'The board can be read meanwhile. Nobody writes on it until the notes are revealed.',
    'unseen.note': 'Note {number}',
    'unseen.note.hint': 'One thought',
    'unseen.add': 'Add note',
    'unseen.take-off': 'Take note {number} off',
    'unseen.revealing': 'The notes are being revealed.',
    'unseen.revealed': 'The notes are on the board now.',
    'unseen.none': 'Others of your group write unseen. You have no sheet here.',
    'unseen.late': 'These words came too late to be revealed with the others',
    'unseen.late.text':
      'There was no connection when the notes were revealed. Only this device has these words now: write on the board what is missing there.',
    'unseen.late.drop': 'Let go of them',
  },
  {
    'unseen.shut':
      'Quien facilita ha cerrado esta pizarra. Todo el mundo puede leerla; nadie escribe hasta que se abra de nuevo.',
    'unseen.opened': 'La pizarra está abierta de nuevo para escribir.',
    'unseen.title': 'Escribir sin que se vea',
    'unseen.text':
      'Solo tú ves esta hoja. Cuando se muestre, las notas de todo el grupo llegarán a la vez a la pizarra: mezcladas y sin nombres.',
    'unseen.sheet': 'Mi hoja',
    'unseen.board': 'Mientras tanto la pizarra se puede leer. Nadie escribe en ella hasta que se muestren las notas.',
    'unseen.note': 'Nota {number}',
    'unseen.note.hint': 'Un pensamiento',
    'unseen.add': 'Añadir nota',
    'unseen.take-off': 'Quitar la nota {number}',
    'unseen.revealing': 'Las notas se están mostrando.',
    'unseen.revealed': 'Las notas ya están en la pizarra.',
    'unseen.none': 'Otras personas de tu grupo escriben sin que se vea. Aquí no tienes hoja.',
    'unseen.late': 'Estas palabras llegaron tarde para mostrarse con las demás',
    'unseen.late.text':
      'No había conexión cuando se mostraron las notas. Solo este dispositivo tiene ahora estas palabras: escribe en la pizarra lo que falte.',
    'unseen.late.drop': 'Dejarlas ir',
  },
)
