import type { Color } from '@coreflect/board'

/** What a colour's name looks like. Whole class names, so that the style sheet holds exactly these. */
export const ground: { readonly [color in Color]: string } = {
  sun: 'bg-note-sun text-note-ink',
  leaf: 'bg-note-leaf text-note-ink',
  sky: 'bg-note-sky text-note-ink',
  rose: 'bg-note-rose text-note-ink',
  sand: 'bg-note-sand text-note-ink',
  ink: 'bg-raised text-ink',
}
