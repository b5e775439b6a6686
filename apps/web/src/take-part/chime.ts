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

/** How far a press may travel, in pixels, and still be a tap. */
const TAP = 8

/**
 * Browsers let a page sound only after it was touched: call this once, and the first tap or key wakes the sound. A press
 * that travels does not: waking may take a tenth of a second, in which nothing would move under the finger.
 */
export function wakeSoundOnTouch(): void {
  const awake = new AbortController()
  const options = { capture: true, signal: awake.signal }
  let from: readonly [x: number, y: number] = [0, 0]
  const wake = () => {
    awake.abort()
    context ??= new AudioContext()
    void context.resume()
  }
  const press = ({ clientX, clientY }: PointerEvent) => {
    from = [clientX, clientY]
  }
  addEventListener('pointerdown', press, options)
  addEventListener(
    'click',
    ({ clientX, clientY, detail }) => {
      // A button that is pressed by key has no place.
      if (detail === 0 || Math.hypot(clientX - from[0], clientY - from[1]) <= TAP) wake()
    },
    options,
  )
  addEventListener('keydown', wake, options)
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
