import { createSignal, Match, Show, Switch } from 'solid-js'
import { Button } from '../ui/button.tsx'
import type { DotsHold } from './create-dots.ts'
import type { DebriefRoom } from './debrief-room.ts'
import type { Say } from './words.ts'

interface DotsBarProps {
  readonly dots: DotsHold
  readonly room: DebriefRoom
  readonly t: Say
}

/** How many dots are left, and handing them in; afterwards what became of it. */
export function DotsBar(props: DotsBarProps) {
  const [failed, setFailed] = createSignal(false)
  const ballot = () => props.room.view().dots
  const person = () => props.room.view().me.kind === 'person'
  return (
    <Switch>
      <Match when={props.dots.placing()}>
        <p>
          {props.t('plenary.dots.lead')} {props.t('plenary.dots.final')}
        </p>
        <div class="dots-bar">
          <p role="status" class="flex-1 font-semibold">
            {props.t('plenary.dots.place', { left: props.dots.left(), budget: props.dots.budget() })}
          </p>
          <Button
            look="primary"
            disabled={props.dots.left() === props.dots.budget()}
            onClick={async () => setFailed(!(await props.dots.handIn()))}
          >
            {props.t('plenary.dots.hand-in')}
          </Button>
          <Show when={failed()}>
            <p role="alert">{props.t('plenary.saved.failed')}</p>
          </Show>
        </div>
      </Match>
      <Match when={person() && ballot()?.open && ballot()?.handedIn}>
        <p role="status" class="dots-bar">
          {props.t('plenary.dots.handed-in')}
        </p>
      </Match>
      <Match when={ballot()?.open === false && ballot()?.on === null}>
        <p class="dots-bar">{props.t('plenary.dots.few')}</p>
      </Match>
    </Switch>
  )
}
