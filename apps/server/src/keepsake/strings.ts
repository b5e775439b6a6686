import type { Locale } from '@coreflect/workshop'

/** The few words of a keepsake's page before the web's own are there, and where there is no JavaScript. */
interface PageStrings {
  readonly private: string
  readonly noScript: string
  readonly files: string
  readonly back: string
  readonly gone: string
  readonly goneText: string
  readonly preview: string
}

const all: { readonly [locale in Locale]: PageStrings } = {
  en: {
    private: 'Whoever has this link can read this. Keep it to yourself.',
    noScript: 'Everything can be read here as it is. To change, take back or delete something, JavaScript is needed.',
    files: 'As a file:',
    back: 'Back to the keepsake',
    gone: 'This link does not open any more',
    goneText: 'Either the workshop has been deleted, as was promised, or the link is not whole.',
    preview: 'A keepsake of a workshop. Open the link in a browser.',
  },
  es: {
    private: 'Quien tenga este enlace puede leer esto. Guárdalo para ti.',
    noScript: 'Aquí se puede leer todo tal como está. Para cambiar, retirar o borrar algo hace falta JavaScript.',
    files: 'Como archivo:',
    back: 'Volver al recuerdo',
    gone: 'Este enlace ya no se abre',
    goneText: 'O el taller ya se borró, como se prometió, o el enlace no está completo.',
    preview: 'El recuerdo de un taller. Abre el enlace en un navegador.',
  },
}

/** The page's words in this language. */
export function pageStrings(locale: Locale): PageStrings {
  return all[locale]
}
