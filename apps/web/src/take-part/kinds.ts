import type { View } from '@coreflect/workshop'
import { inWords, t } from '../i18n/index.ts'

/** The name of a note's kind, whichever lens it comes from. */
export function kindName(view: View, kind: string): string {
  const found = view.lenses.flatMap((lens) => lens.kinds).find((one) => one.id === kind)
  return found === undefined ? t('notes.gone-kind') : inWords(found.name)
}
