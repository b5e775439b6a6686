import { createSignal, Show } from 'solid-js'
import { minutesSeconds, t } from '../../i18n/index.ts'
import { CommandButton } from '../command-button.tsx'
import { useCockpit } from '../create-cockpit.ts'
import { Pause, Play } from '../icons.ts'
import { type ClipNow, clipTurn } from './clip-turn.ts'

/** So long a clip may be that does not tell its length, in seconds: far enough to place it. */
const unknownLength = 600

/** Plays, holds and places the clip for everyone. */
export function ClipControl(props: { readonly clip: ClipNow }) {
  const cockpit = useCockpit()
  /** Where the thumb is while a hand has it: the clip that plays on must not pull it away. */
  const [held, setHeld] = createSignal<number | null>(null)
  const length = () => (props.clip.length > 0 ? props.clip.length : unknownLength)
  const at = () => held() ?? Math.min(length(), props.clip.position)
  const place = async (position: number) => {
    await cockpit.send({ type: 'place-clip', ...props.clip.target, position })
    setHeld(null)
  }
  return (
    <div class="flex flex-wrap items-center gap-3">
      <CommandButton
        look="primary"
        command={clipTurn(cockpit.view(), cockpit.now()) ?? { type: 'play-clip', ...props.clip.target }}
      >
        <Show when={props.clip.moves} fallback={<Play aria-hidden="true" size={20} />}>
          <Pause aria-hidden="true" size={20} />
        </Show>
        {props.clip.moves ? t('facilitate.media.clip.hold') : t('facilitate.media.clip.play')}
      </CommandButton>
      <input
        type="range"
        min={0}
        max={Math.max(1, Math.floor(length()))}
        step={1}
        value={Math.floor(at())}
        aria-label={t('facilitate.media.clip.place')}
        aria-valuetext={minutesSeconds(at() * 1000)}
        class="min-h-11 min-w-40 flex-1 accent-accent"
        onInput={(event) => setHeld(event.currentTarget.valueAsNumber)}
        onChange={(event) => void place(event.currentTarget.valueAsNumber)}
      />
      <span class="whitespace-nowrap tabular-nums">
        {minutesSeconds(at() * 1000)}
        <Show when={props.clip.length > 0}> / {minutesSeconds(props.clip.length * 1000)}</Show>
      </span>
    </div>
  )
}
