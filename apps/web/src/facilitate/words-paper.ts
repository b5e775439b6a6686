import { defineWords } from '../i18n/define-words.ts'

/** Words of the ways to what can be printed. */
export const paperLinkWords = defineWords(
  {
    'facilitate.paper.title': 'On paper',
    'facilitate.paper.text':
      'A poster to join by, table tents, role cards, scenarios, observation sheets, the agreement and your agenda, to print or as a PDF.',
    'facilitate.paper.open': 'What can be printed',
    'facilitate.paper.link': 'On paper',
    'facilitate.paper.link-of': 'On paper: {title}',
  },
  {
    'facilitate.paper.title': 'En papel',
    'facilitate.paper.text':
      'Un cartel para entrar, carteles de mesa, tarjetas de rol, situaciones, hojas de observación, el acuerdo y la agenda del equipo, para imprimir o en PDF.',
    'facilitate.paper.open': 'Qué se puede imprimir',
    'facilitate.paper.link': 'En papel',
    'facilitate.paper.link-of': 'En papel: {title}',
  },
)
