import { createMemo } from 'solid-js'
import { encode } from 'uqr'
import { t } from '../i18n/index.ts'

interface QrCodeProps {
  /** The link it leads to. */
  readonly text: string
  /** What it is, for those who do not see it; by default the link itself. */
  readonly label?: string
  readonly class?: string
}

/** A QR code, always dark on white with its quiet edge, so that every camera reads it in the dark theme as well. */
export function QrCode(props: QrCodeProps) {
  const code = createMemo(() => encode(props.text, { border: 3, ecc: 'M' }))
  const path = createMemo(() =>
    code()
      .data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
      .join(''),
  )
  return (
    <svg
      role="img"
      aria-label={t('ui.qr', { text: props.label ?? props.text })}
      viewBox={`0 0 ${code().size} ${code().size}`}
      shape-rendering="crispEdges"
      class={props.class ?? 'h-auto w-full max-w-64 rounded-m'}
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path()} fill="#1c1815" />
    </svg>
  )
}
