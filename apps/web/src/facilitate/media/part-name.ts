import type { ShownPart } from '@coreflect/workshop'
import { inWords } from '../../i18n/index.ts'

/** How a part is called among the others of an activity. */
export function partName(part: ShownPart): string {
  switch (part.kind) {
    case 'cue':
      return inWords(part.text).split('\n')[0] ?? ''
    case 'link':
      return inWords(part.title)
    default:
      return part.name
  }
}
