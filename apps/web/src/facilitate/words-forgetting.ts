import { defineWords } from '../i18n/define-words.ts'

/** Words about deleting a workshop. Counts are worded so that one fits too. */
export const forgettingWords = defineWords(
  {
    'facilitate.delete.button': 'Delete …',
    'facilitate.delete.about': 'Delete: {title}',
    'facilitate.delete.title': 'Delete this workshop for good?',
    'facilitate.delete.looking': 'Looking what would go …',
    'facilitate.delete.goes': 'This goes at once, for everyone, and cannot be brought back:',
    'facilitate.delete.people': 'people: {count}',
    'facilitate.delete.boards': 'boards: {count}',
    'facilitate.delete.pages': 'private pages: {count}',
    'facilitate.delete.links': 'links, keepsakes among them: {count}',
    'facilitate.delete.files': 'uploaded files: {count}',
    'facilitate.delete.told':
      'Whoever has it open is told that it is gone. What somebody saved as a file stays with them.',
    'facilitate.delete.under-way': 'It is under way: people are in it now.',
    'facilitate.delete.go': 'Delete for good',
  },
  {
    'facilitate.delete.button': 'Borrar …',
    'facilitate.delete.about': 'Borrar: {title}',
    'facilitate.delete.title': '¿Borrar este taller para siempre?',
    'facilitate.delete.looking': 'Mirando qué se borraría …',
    'facilitate.delete.goes': 'Esto se borra enseguida, para todo el mundo, y no se puede recuperar:',
    'facilitate.delete.people': 'personas: {count}',
    'facilitate.delete.boards': 'pizarras: {count}',
    'facilitate.delete.pages': 'páginas privadas: {count}',
    'facilitate.delete.links': 'enlaces, también los de recuerdos: {count}',
    'facilitate.delete.files': 'archivos subidos: {count}',
    'facilitate.delete.told':
      'A quien lo tenga abierto se le dice que ya no está. Lo que alguien guardó como archivo sigue siendo suyo.',
    'facilitate.delete.under-way': 'Está en marcha: hay gente dentro ahora.',
    'facilitate.delete.go': 'Borrar para siempre',
  },
)
