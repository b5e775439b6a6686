/** Signs that no name needs: controls, and those that turn the direction of writing around. */
const hidden = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** A file's own name without the folders it came from, short and harmless to show. It is never used as a path here. */
export function fileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const clean = last.replace(hidden, '').trim().replace(/^\.+/, '')
  return [...clean].slice(0, 120).join('') || 'file'
}

/** The header that lets a browser save a file under its name and never open it as a page (RFC 6266). */
export function disposition(name: string): string {
  const plain = name.replace(/[^\w. -]/g, '_')
  const full = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}
