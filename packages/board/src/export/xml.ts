// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 cannot hold.
const NEVER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Any text as it may stand in XML, in an element or in an attribute. What XML cannot hold at all is left out. */
export const xml = (text: string): string =>
  text
    .toWellFormed()
    .replace(NEVER, '')
    .replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')

/** An element with its attributes, escaped, and what is in it, which is XML already. */
export const element = (name: string, attributes: Readonly<Record<string, string | number>>, inner = ''): string => {
  const written = Object.entries(attributes)
    .map(
      ([key, value]) => ` ${key}="${xml(String(typeof value === 'number' ? Math.round(value * 100) / 100 : value))}"`,
    )
    .join('')
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`
}
