import { defineWords } from '../i18n/define-words.ts'

/** Words around the words of a method, wherever it is read. Keys begin with `framework.`. */
export const frameworkWords = defineWords(
  {
    'framework.principles': 'What we hold to',
    'framework.tasks': 'What we do',
  },
  {
    'framework.principles': 'A qué nos atenemos',
    'framework.tasks': 'Qué hacemos',
  },
)
