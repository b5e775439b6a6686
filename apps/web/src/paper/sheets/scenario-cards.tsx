import type { Paper } from '@coreflect/workshop'
import { Show } from 'solid-js'
import type { Choices } from '../choices.ts'
import { dealtScenarios } from '../dealt.ts'
import type { Speech } from '../speech.ts'
import { CardRows } from './card-rows.tsx'

interface ScenarioCardsProps {
  readonly paper: Paper
  readonly choices: Pick<Choices, 'activity' | 'sets'>
  readonly speech: Speech
}

/** A card for each scenario, for the seat that reads it [T3]; what is made up says so. */
export function ScenarioCards(props: ScenarioCardsProps) {
  return (
    <CardRows cards={dealtScenarios(props.paper, props.choices)}>
      {({ activity, scenario, role }) => (
        <>
          <p class="card-where">
            <span>
              <Show when={activity.practice}>
                {(practice) => `${props.speech.text('paper.sheet.round', { round: practice().round })} · `}
              </Show>
              {props.speech.words(activity.title)}
            </span>
            <Show when={scenario.fictional}>
              <span class="card-made-up">{props.speech.text('paper.sheet.made-up')}</span>
            </Show>
          </p>
          <h2>{props.speech.words(scenario.title)}</h2>
          <p class="card-text">{props.speech.words(scenario.text)}</p>
          <Show when={role}>
            {(one) => (
              <p class="card-foot">{props.speech.text('paper.sheet.for', { role: props.speech.words(one().name) })}</p>
            )}
          </Show>
        </>
      )}
    </CardRows>
  )
}
