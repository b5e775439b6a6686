import { defineWords } from '../define-words.ts'

/** Words on a device that a whole group uses. */
export const tableWords = defineWords(
  {
    'table.title': 'Group {label}',
    'table.which': 'Which group is at this table?',
    'table.which.text': 'The board of that group opens here. Nobody needs to say who they are.',
    'table.none': 'There are no groups yet. As soon as there are, you can choose yours here.',
    'table.other': 'Another group is at this table',
    'table.cards': 'Role cards and private notes stay on our own phones.',
    'table.signs': 'For the facilitators',
    'table.offer': 'What to offer is decided on our own phones, each of us alone.',
    'table.over': 'The workshop is over. What was made here can be read with our own links.',
    'table.gone': 'This device is on no table here',
  },
  {
    'table.title': 'Grupo {label}',
    'table.which': '¿Qué grupo está en esta mesa?',
    'table.which.text': 'Aquí se abre la pizarra de ese grupo. Nadie tiene que decir quién es.',
    'table.none': 'Todavía no hay grupos. En cuanto los haya, se podrá elegir aquí.',
    'table.other': 'En esta mesa está otro grupo',
    'table.cards': 'Las tarjetas de rol y las notas privadas se quedan en nuestros teléfonos.',
    'table.signs': 'Para quienes facilitan',
    'table.offer': 'Qué ofrecer se decide en el teléfono de cada quien, a solas.',
    'table.over': 'El taller ha terminado. Lo que se hizo aquí se puede leer con el enlace de cada quien.',
    'table.gone': 'Este dispositivo no está en ninguna mesa aquí',
  },
)
