/** Breaks a text into lines of at most `width`, at blanks where it can, within a word where it must. */
export function brokenLines(text: string, width: number, measure: (letters: string) => number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => brokenParagraph(paragraph, width, measure))
}

function brokenParagraph(text: string, width: number, measure: (letters: string) => number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/(?<=\s)/u)) {
    if (line !== '' && measure((line + word).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += word
    while (measure(line.trimEnd()) > width && [...line].length > 1) {
      const signs = [...line]
      let fits = 1
      while (fits < signs.length && measure(signs.slice(0, fits + 1).join('')) <= width) fits += 1
      lines.push(signs.slice(0, fits).join(''))
      line = signs.slice(fits).join('')
    }
  }
  return [...lines, line.trimEnd()]
}
