import { defineWords } from '../i18n/define-words.ts'

/** Words of searching through one's own keepsake. */
export const searchWords = defineWords(
  {
    'search.label': 'Search your boards, notes and themes',
    'search.hint': 'The search happens on this device. Nothing that you type is sent.',
    'search.found.one': 'Found once',
    'search.found.other': 'Found {count} times',
    'search.none': 'Nothing found.',
    'search.page': 'Your page',
    'search.takeaway': 'What you take with you',
    'search.note': 'Your notes, round {round}',
    'search.board': 'Board of round {round}, group {label}',
    'search.board.talk': 'Board from the talk, group {label}',
    'search.theme': 'Theme: {title}',
    'search.themes': 'Themes of the room',
    'search.agreement': 'Agreement',
  },
  {
    'search.label': 'Buscar en tus pizarras, notas y temas',
    'search.hint': 'La búsqueda ocurre en este dispositivo. Nada de lo que escribes se envía.',
    'search.found.one': 'Encontrado una vez',
    'search.found.other': 'Encontrado {count} veces',
    'search.none': 'No se encontró nada.',
    'search.page': 'Tu página',
    'search.takeaway': 'Lo que te llevas',
    'search.note': 'Tus notas, ronda {round}',
    'search.board': 'Pizarra de la ronda {round}, grupo {label}',
    'search.board.talk': 'Pizarra de la conversación, grupo {label}',
    'search.theme': 'Tema: {title}',
    'search.themes': 'Temas de la sala',
    'search.agreement': 'Acuerdo',
  },
)
