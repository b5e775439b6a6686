import { Show } from 'solid-js'
import { t } from '../i18n/index.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Volume, VolumeOff } from '../ui/icons.ts'
import { setSound, sound } from './chime.ts'

/** Turns the soft sounds at the end of a phase off and on. */
export function SoundSwitch() {
  return (
    <IconButton label={sound() ? t('room.sound.off') : t('room.sound.on')} onClick={() => setSound(!sound())}>
      <Show when={sound()} fallback={<VolumeOff aria-hidden="true" size={22} />}>
        <Volume aria-hidden="true" size={22} />
      </Show>
    </IconButton>
  )
}
