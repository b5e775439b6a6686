import { type Paper, type PracticePlan, turnPhases } from '@coreflect/workshop'
import { Show } from 'solid-js'
import type { Choices } from '../choices.ts'
import { type DealtCard, dealtCards } from '../dealt.ts'
import type { Speech } from '../speech.ts'
import { CardRows } from './card-rows.tsx'

interface RoleCardsProps {
  readonly paper: Paper
  readonly choices: Pick<Choices, 'activity' | 'sets'>
  readonly speech: Speech
}

/** A card for each role, to be cut out and dealt [T3]. */
export function RoleCards(props: RoleCardsProps) {
  return (
    <CardRows cards={dealtCards(props.paper, props.choices)}>
      {(card) => <RoleCard card={card} speech={props.speech} />}
    </CardRows>
  )
}

function RoleCard(props: { readonly card: DealtCard; readonly speech: Speech }) {
  const times = (practice: PracticePlan) => {
    const parts = turnPhases
      .filter((phase) => practice.phases[phase] > 0)
      .map(
        (phase) => `${props.speech.text(`facilitate.phase.${phase}`)} ${props.speech.planned(practice.phases[phase])}`,
      )
    return props.speech.text('paper.sheet.times', { parts: parts.join(', ') })
  }
  return (
    <>
      <p class="card-where">
        <span>
          <Show when={props.card.activity.practice}>
            {(practice) => `${props.speech.text('paper.sheet.round', { round: practice().round })} · `}
          </Show>
          {props.speech.words(props.card.activity.title)}
        </span>
        <span class="card-place">{props.card.place}</span>
      </p>
      <h2>{props.speech.words(props.card.role.name)}</h2>
      <p class="card-text">{props.speech.words(props.card.role.card)}</p>
      <Show when={props.card.activity.practice}>{(practice) => <p class="card-foot">{times(practice())}</p>}</Show>
    </>
  )
}
