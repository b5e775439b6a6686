/** The most notes that one paste makes, so that a whole book is no accident. */
const MOST_PASTED = 500

/** Cells of a table as spreadsheets put it on the clipboard: tabs between cells, lines between rows, quotes around cells with either. */
const cellsOf = (text: string): string[][] => {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const end = (): void => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (quoted) {
      if (sign === '"') quoted = false
      else cell += sign
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === '\t') end()
    else if (sign === '\n') {
      end()
      rows.push([])
    } else cell += sign
  }
  end()
  return rows
}

const BULLET = /^\s*(?:[-*•–]|\d{1,3}[.)])\s+/

/** A quoted cell that has a line break in it, as a column of a spreadsheet may. */
const BROKEN_CELL = /(?:^|\n)"(?:[^"]|"")*\n(?:[^"]|"")*"(?:\n|$)/

/**
 * Pasted text as the notes it makes, row by row; an empty string is a place without one. A table keeps its rows and
 * columns, and so does what is known to be one of a single column. Lines of text, their bullets and numbers taken off, are
 * one column, which whoever lays them out may fold.
 */
export const notesIn = (text: string, isTableForSure = false): readonly (readonly string[])[] => {
  const plain = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  const isTable = isTableForSure || plain.includes('\t') || BROKEN_CELL.test(plain)
  const rows = isTable ? cellsOf(plain) : plain.split('\n').map((line) => [line.replace(BULLET, '')])
  const kept: string[][] = []
  let count = 0
  for (const row of rows) {
    const cells = row.map((cell) => cell.trim())
    const filled = cells.filter((cell) => cell !== '').length
    if (filled === 0 || count + filled > MOST_PASTED) continue
    count += filled
    kept.push(cells)
  }
  return kept
}
