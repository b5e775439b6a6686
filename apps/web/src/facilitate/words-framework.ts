import { frameworkWords as reading } from '../framework/words.ts'
import { defineWords } from '../i18n/define-words.ts'

const writing = defineWords(
  {
    'facilitate.framework.by': 'In the words of: {name}',
    'facilitate.framework.none-yet': 'Choose the words of a method',
    'facilitate.framework.title': 'In whose words?',
    'facilitate.framework.intro':
      'Everyone can read the words of the method at hand, and its lenses come first. What the activities say stays as it is.',
    'facilitate.framework.choose': 'Method',
    'facilitate.framework.none': 'No method',
    'facilitate.framework.take': 'Go by this one',
    'facilitate.framework.take-none': 'Go by none',
    'facilitate.framework.make': 'Bring our own',
    'facilitate.framework.copy': 'Make our own from it',
    'facilitate.framework.edit': 'Change it',
    'facilitate.framework.remove': 'Remove it',
    'facilitate.framework.editor': 'Words of our own',
    'facilitate.framework.summary': 'What it is about',
    'facilitate.framework.notice': 'Whose words are these?',
    'facilitate.framework.notice.hint': 'Who wrote them, and who may use them. Stands below them everywhere.',
    'facilitate.framework.principle': 'Principle {number}',
    'facilitate.framework.principle.add': 'One more principle',
    'facilitate.framework.principle.remove': 'Leave out principle {number}',
    'facilitate.framework.task': 'Task {number}',
    'facilitate.framework.task.add': 'One more task',
    'facilitate.framework.task.remove': 'Leave out task {number}',
    'facilitate.framework.idea.name': 'In a word or two',
    'facilitate.framework.idea.text': 'What it means',
    'facilitate.framework.lenses': 'Lenses for it',
    'facilitate.framework.save': 'Keep it',
    'facilitate.framework.unnamed': 'It needs a name.',
  },
  {
    'facilitate.framework.by': 'Con las palabras de: {name}',
    'facilitate.framework.none-yet': 'Elegir las palabras de un método',
    'facilitate.framework.title': '¿Con qué palabras?',
    'facilitate.framework.intro':
      'Todo el grupo puede leer las palabras del método entre lo que está a mano, y sus lentes van primero. Lo que dicen las actividades queda igual.',
    'facilitate.framework.choose': 'Método',
    'facilitate.framework.none': 'Ningún método',
    'facilitate.framework.take': 'Ir con este',
    'facilitate.framework.take-none': 'Ir sin ninguno',
    'facilitate.framework.make': 'Traer el nuestro',
    'facilitate.framework.copy': 'Hacer el nuestro a partir de este',
    'facilitate.framework.edit': 'Cambiarlo',
    'facilitate.framework.remove': 'Quitarlo',
    'facilitate.framework.editor': 'Palabras nuestras',
    'facilitate.framework.summary': 'De qué trata',
    'facilitate.framework.notice': '¿De quién son estas palabras?',
    'facilitate.framework.notice.hint':
      'Quién las escribió y quién puede usarlas. Figura debajo de ellas en todas partes.',
    'facilitate.framework.principle': 'Principio {number}',
    'facilitate.framework.principle.add': 'Un principio más',
    'facilitate.framework.principle.remove': 'Dejar fuera el principio {number}',
    'facilitate.framework.task': 'Tarea {number}',
    'facilitate.framework.task.add': 'Una tarea más',
    'facilitate.framework.task.remove': 'Dejar fuera la tarea {number}',
    'facilitate.framework.idea.name': 'En una o dos palabras',
    'facilitate.framework.idea.text': 'Qué significa',
    'facilitate.framework.lenses': 'Lentes para ello',
    'facilitate.framework.save': 'Guardarlo',
    'facilitate.framework.unnamed': 'Necesita un nombre.',
  },
)

/** Words of choosing and writing a framework, with those it is read with. */
export const frameworkWords = { en: { ...reading.en, ...writing.en }, es: { ...reading.es, ...writing.es } } as const
