/** The six signs in what someone typed or pasted: a code in any case with spaces or dashes, or a whole link to the door. */
export function readCode(typed: string): string {
  const link = /\/join\/([^/?#\s]+)/i.exec(typed)
  return (link?.[1] ?? typed)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
}

/** How long a code is. */
export const codeLength = 6
