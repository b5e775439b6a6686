import { MARK_SIDE, MARK_STROKES, type Mark } from '@coreflect/board'

/** The mark of a stamp, the same on the board, on the tools and in files. */
export function MarkPicture(props: { readonly mark: Mark; readonly size?: number; readonly class?: string }) {
  return (
    <svg
      class={props.class}
      width={props.size}
      height={props.size}
      viewBox={`0 0 ${MARK_SIDE} ${MARK_SIDE}`}
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={MARK_STROKES[props.mark]} />
    </svg>
  )
}
