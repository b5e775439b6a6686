/** Rows of a CSV by RFC 4180, separated by commas, semicolons or tabs, whichever the first line has most of; null where a quote is not closed. */
export const csvRows = (text: string): readonly (readonly string[])[] | null => {
  const plain = text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
  const firstLine = plain.slice(0, Math.max(0, plain.indexOf('\n'))) || plain
  const count = (sign: string): number => firstLine.split(sign).length
  const [separator] = [',', ';', '\t'].sort((a, b) => count(b) - count(a))
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const end = (): void => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain[at] ?? ''
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (plain[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === separator) end()
    else if (sign === '\n') {
      end()
      rows.push([])
    } else cell += sign
  }
  if (quoted) return null
  end()
  return rows.filter((row) => row.some((one) => one.trim() !== ''))
}
