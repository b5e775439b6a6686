import { table } from '../board/keyboard-page.ts'
import { shortcuts } from './shortcuts.ts'
import { facilitateWords } from './words.ts'

const words: Readonly<Record<string, string>> = facilitateWords.en

/** The part of docs/keyboard.md about the cockpit, from the table of its keys. */
export function cockpitKeys(): string {
  const rows = shortcuts.map(({ key, sign, does }) => {
    return [`\`${sign ?? key.toUpperCase()}\``, words[`facilitate.key.${does}`] ?? does]
  })
  const head = [
    '## In the cockpit, slides and clips among it',
    '',
    'Single keys, where the focus is in no field. They can be switched off there. `Ctrl+K` finds everything that can be done.',
    '',
  ]
  return `${[...head, ...table([['Key', 'What it does'], ...rows])].join('\n')}\n`
}
