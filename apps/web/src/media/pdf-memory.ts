/** No single thing that the reader unpacks may be larger, in bytes. The largest file and the largest picture fit in. */
const most = 256 * 1024 * 1024

/** What the thread says when something was larger. The reader of PDFs passes over messages that are not for it. */
export const tooLarge = { coreflect: 'too-large' } as const

const kinds = ['Uint8Array', 'Uint8ClampedArray', 'Uint16Array', 'Uint32Array', 'Int32Array', 'Float32Array'] as const

type Arrays = Pick<typeof globalThis, (typeof kinds)[number]>

/**
 * Lets the arrays of a thread grow no further than to `most`. A few hundred bytes of a PDF can unpack to gigabytes, and a
 * browser offers no limit for the memory of a thread: what asks for more fails with a `RangeError`, after it was told.
 */
export function capMemory(scope: Arrays, tell: () => void): void {
  for (const name of kinds) {
    const kind = scope[name] as unknown as new (...values: unknown[]) => object
    const bytes = scope[name].BYTES_PER_ELEMENT
    const capped: typeof kind = new Proxy(kind, {
      construct(target, values: unknown[], made) {
        const [length] = values
        if (typeof length === 'number' && length * bytes > most) {
          tell()
          throw new RangeError(`An array of ${length * bytes} bytes is more than a page needs`)
        }
        return Reflect.construct(target, values, made === capped ? target : made)
      },
    })
    Object.defineProperty(scope, name, { value: capped, configurable: true, writable: true })
  }
}
