/** The parts of one reply, as the lens of hope and fear takes it: what was said, what it invites, another way. */
export type ReplyParts = readonly [said: string, invites: string, another: string]

const join = '\n→ '

/** The parts of a note's text; what is not there is empty. */
export function replyParts(text: string): ReplyParts {
  const [said = '', invites = '', ...another] = text.split(join)
  return [said, invites, another.join(' ')]
}

/** One text of the parts, which reads well wherever a note is read; a part stays on one line, so that it can be found again. */
export function replyText(parts: ReplyParts): string {
  const lines = parts.map((part) => part.replace(/\s*\n\s*(→ )?/g, ' '))
  while (lines.length > 1 && lines.at(-1) === '') lines.pop()
  return lines.join(join)
}
