/**
 * One line of a person's text as CommonMark (and GitHub's flavour) shows it literally: no link, image, HTML, heading,
 * list, code, table, rule or entity can come of it. Only what could mean something gets a backslash, so that the file
 * stays readable as plain text.
 */
export function escapeMarkdownLine(line: string): string {
  return line
    .trim()
    .replace(/[\\`*_[\]<>|~#$@]|&(?=[#\w])/gu, '\\$&')
    .replace(/:(?=\/\/)|(?<=\bwww)\./giu, '\\$&')
    .replace(/^(?:[+=-]|\d+[.)])/u, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`)
}

/** A text of several lines; its line breaks are kept as hard breaks, its empty lines part paragraphs. */
export function escapeMarkdown(text: string, indent = ''): string {
  return text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.split('\n').map(escapeMarkdownLine).join(`  \n${indent}`))
    .join(`\n\n${indent}`)
}
