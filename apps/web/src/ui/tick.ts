import { type Accessor, createSignal, onCleanup } from 'solid-js'

/** The server's time in ms, told anew four times a second; `offset` is the server's clock minus this device's. */
export function createNow(offset: Accessor<number>): Accessor<number> {
  const read = () => Date.now() + offset()
  const [now, setNow] = createSignal(read())
  const timer = setInterval(() => setNow(read()), 250)
  onCleanup(() => clearInterval(timer))
  return now
}
