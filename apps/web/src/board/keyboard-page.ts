import { type HelpGroup, KEYS } from './shortcuts.ts'
import { togetherWords } from './together-words.ts'
import { boardWords } from './words.ts'

const GROUPS: readonly HelpGroup[] = ['look', 'choose', 'tools', 'change']
const words: Readonly<Record<string, string>> = { ...boardWords.en, ...togetherWords.en }
const WHEN = { chosen: 'with something chosen', free: 'with nothing chosen' } as const

/** docs/keyboard.md, from the table of the board's keys. */
export const keyboardPage = (): string => {
  const parts = GROUPS.map((group) => {
    const rows = KEYS.filter((line) => line.group === group).map(({ keys, word, when }) => {
      const note = when === undefined ? '' : `, ${WHEN[when]}`
      return [keys.map((key) => `\`${key}\``).join(' '), `${words[word] ?? word}${note}`]
    })
    return [`## ${words[`board.help.group.${group}`] ?? group}`, '', ...table([['Key', 'What it does'], ...rows])]
  })
  const head = [
    '# Keys of the board and the cockpit',
    '',
    'The first four tables are those of the board. Everything on a board can be done by keys. On a Mac, Ctrl is the Command key and Alt the Option key. `?` shows its list.',
    'This page is written from the table that the code uses: `pnpm exec vitest run --project unit apps/web/src/board/keyboard-page.test.ts -u`.',
    '',
  ]
  return `${[...head, ...parts.flatMap((part) => [...part, ''])].join('\n').trimEnd()}\n`
}

/** Rows as a table of Markdown with columns of one width, as the formatter leaves it; the first row is the head. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)))
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = rows
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)]
}
