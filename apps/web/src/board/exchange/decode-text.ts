const utf16 = (first = 0, second = 0): string | null => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/**
 * The text of a file as whoever saved it saw it: UTF-16 where it says so, else UTF-8, and where it is not that, the letters
 * of Western Europe in which spreadsheets on Windows still save their tables.
 */
export const decodeText = (bytes: Uint8Array<ArrayBuffer>): string => {
  const wide = utf16(bytes[0], bytes[1])
  if (wide !== null) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
