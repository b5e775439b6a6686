import { createSignal } from 'solid-js'
import { keep, kept } from '../net/storage.ts'

const place = 'coreflect.sound'
const [sound, tell] = createSignal(kept(place) !== 'off')

/** Are sounds on in this browser? A signal. */
export { sound }

/** Turns the sounds on or off, now and next time. */
export function setSound(on: boolean): void {
  tell(on)
  keep(place, on ? 'on' : 'off')
}

let context: AudioContext | null = null

/** Browsers let a page sound only after it was touched: call this once, and the first touch or key wakes the sound. */
export function wakeSoundOnTouch(): void {
  const wake = () => {
    context ??= new AudioContext()
    void context.resume()
  }
  for (const event of ['pointerdown', 'keydown']) addEventListener(event, wake, { once: true })
}

/** One soft tone that swells and fades, in Hz and seconds from now. */
function tone(audio: AudioContext, pitch: number, after: number): void {
  const start = audio.currentTime + after
  const voice = audio.createOscillator()
  const volume = audio.createGain()
  voice.frequency.value = pitch
  volume.gain.setValueAtTime(0, start)
  volume.gain.linearRampToValueAtTime(0.12, start + 0.06)
  volume.gain.exponentialRampToValueAtTime(0.0001, start + 1.6)
  voice.connect(volume).connect(audio.destination)
  voice.start(start)
  voice.stop(start + 1.7)
}

/** A soft sound for the end of a phase [T2]; what it says is always on the screen as well. Silent if turned off. */
export function chime(): void {
  if (!sound()) return
  globalThis.navigator?.vibrate?.(120)
  if (context?.state !== 'running') return
  tone(context, 392, 0)
  tone(context, 523.25, 0.22)
}

/** A short touch where the device has one, for something that stands on the screen as well. Silent if sounds are off. */
export function nudge(): void {
  if (sound()) globalThis.navigator?.vibrate?.(60)
}
