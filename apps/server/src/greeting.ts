import { renderUnicodeCompact } from 'uqr'
import type { Reach } from './addresses.ts'

/** A link as a QR code in half blocks, for a dark or a light terminal. */
export function qrOf(link: string): string {
  return renderUnicodeCompact(link, { border: 2 })
}

/** What the terminal says once the server listens. With a claim token, the one-time link for the first owner. */
export function greeting({ here, others }: Reach, claim: string | null): string {
  const addresses = [
    'Coreflect is open.',
    '',
    `  On this computer:    ${here}`,
    ...(others === here ? [] : [`  From other devices:  ${others}`]),
    '',
  ]
  if (claim === null) return [...addresses, qrOf(others), ''].join('\n')
  return [
    ...addresses,
    'Nobody owns this installation yet. Whoever opens this link first, within a day, becomes its owner:',
    '',
    `  ${here}/claim#${claim}`,
    ...(others === here ? [] : ['', 'The same link for another device:']),
    '',
    qrOf(`${others}/claim#${claim}`),
    '',
  ].join('\n')
}
