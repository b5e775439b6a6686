import type { LensKind, View } from '@coreflect/workshop'
import { inWords, t } from '../i18n/index.ts'

/** What can be noticed in the newest round: the kinds of its lens. */
export function kindsOf(view: View): readonly LensKind[] {
  const lens = view.round?.lens ?? view.now?.lens
  return view.lenses.find((one) => one.id === lens)?.kinds ?? []
}

/** The name of a note's kind, whichever lens it comes from. */
export function kindName(view: View, kind: string): string {
  const found = view.lenses.flatMap((lens) => lens.kinds).find((one) => one.id === kind)
  return found === undefined ? t('notes.gone-kind') : inWords(found.name)
}
