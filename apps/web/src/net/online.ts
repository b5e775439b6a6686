import { type Accessor, createSignal } from 'solid-js'

const [online, setOnline] = createSignal(globalThis.navigator?.onLine !== false)
globalThis.addEventListener?.('online', () => setOnline(true))
globalThis.addEventListener?.('offline', () => setOnline(false))

/** Has this device any network at all? False is certain, true is a guess; a signal. */
export const hasNetwork: Accessor<boolean> = online
