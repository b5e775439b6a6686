import type { Paper } from '@coreflect/workshop'
import { Show } from 'solid-js'
import { QrCode } from '../../ui/qr-code.tsx'
import type { Speech } from '../speech.ts'
import { plainAddress, spelled } from './address-words.ts'

interface JoinPosterProps {
  readonly paper: Paper
  readonly speech: Speech
  readonly code: string
  readonly address: string
}

/** How to come in, for a door or a wall. */
export function JoinPoster(props: JoinPosterProps) {
  const { text, words, list } = props.speech
  return (
    <article class="sheet sheet-join">
      <p class="join-title">{words(props.paper.title)}</p>
      <Show when={props.paper.facilitators.length > 0}>
        <p class="join-with">{text('paper.sheet.with', { names: list(props.paper.facilitators) })}</p>
      </Show>
      <h2>{text('paper.sheet.join')}</h2>
      <QrCode text={`${props.address}/join/${props.code}`} class="join-qr" />
      <ol>
        <li>{text('paper.sheet.join.1')}</li>
        <li>
          {text('paper.sheet.join.2', { address: plainAddress(props.address) })}
          <strong class="join-code">{spelled(props.code)}</strong>
        </li>
        <li>{text('paper.sheet.join.3')}</li>
      </ol>
    </article>
  )
}
