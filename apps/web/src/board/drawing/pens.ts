import type { Color } from '@coreflect/board'

/** What a colour's name looks like as a line or as words on the ground, where it has to be told from paper. */
export const pen: { readonly [color in Color]: string } = {
  sun: 'text-pen-sun',
  leaf: 'text-pen-leaf',
  sky: 'text-pen-sky',
  rose: 'text-pen-rose',
  sand: 'text-pen-sand',
  ink: 'text-ink',
}
