import { createSignal, Show } from 'solid-js'
import { IconButton } from '../ui/icon-button.tsx'
import { Hand, X } from '../ui/icons.ts'
import type { Items } from './create-items.ts'
import type { DebriefRoom } from './debrief-room.ts'
import { wordsOf } from './item-words.ts'
import type { Say } from './words.ts'

interface SpotlightLineProps {
  readonly room: DebriefRoom
  readonly items: Items
  readonly t: Say
}

/** The words of what the room looks at; null when nothing is in the light. */
export const spotlightText = (props: SpotlightLineProps): string | null => {
  const light = props.room.view().spotlight
  if (light === null) return null
  if (light.kind === 'question') return light.text
  if (light.kind === 'numbers') return props.t('plenary.numbers.title')
  const item = props.items.item(light.id)
  return item === null ? props.t('plenary.light.gone') : wordsOf(props.t, item)
}

/** What the room looks at, above one's own board. It pulls nobody along, and can be put away here. */
export function SpotlightLine(props: SpotlightLineProps) {
  const [away, setAway] = createSignal<string | null>(null)
  const light = () => props.room.view().spotlight
  return (
    <Show when={light() !== null && light()?.id !== away()}>
      <section class="spotlight-line" aria-label={props.t('plenary.light.now')}>
        <div class="grid flex-1 gap-1">
          <p class="text-sm">{props.t('plenary.light.now')}</p>
          <p class="font-semibold text-lg" dir="auto" role="status">
            {spotlightText(props)}
          </p>
          <Show when={light()?.hand}>
            <p class="flex items-center gap-2">
              <Hand size={20} aria-hidden="true" />
              {props.t('plenary.hand.room')}
            </p>
          </Show>
        </div>
        <IconButton label={props.t('plenary.light.away')} onClick={() => setAway(light()?.id ?? null)}>
          <X size={20} aria-hidden="true" />
        </IconButton>
      </section>
    </Show>
  )
}
