/** A cell that a spreadsheet shows as it was written: never a formula, quoted where it must be (RFC 4180). */
export function cell(value: string | number | null): string {
  const text = String(value ?? '').replaceAll('\0', '')
  const safe = typeof value === 'string' && /^\s*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text
  return /[",;\n\r\t']/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows with a byte order mark, by which spreadsheets know their letters. */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
