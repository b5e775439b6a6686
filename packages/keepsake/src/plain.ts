/**
 * A person's text as it may stand in a file: whole characters, line feeds as the only line breaks, no control
 * characters, no blanks at line ends, at most one empty line in a row, nothing empty around it.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/gu, '\n')
    .replace(/[\t\u00a0]/gu, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/ +$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}

/** The same on one line, for headings. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/gu, ' ')
}
