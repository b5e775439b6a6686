import { type Accessor, createResource } from 'solid-js'
import { api } from './api.ts'

const ownComputer = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** Is this an address that only this computer itself can reach? */
export function isOwnComputer(address: string): boolean {
  return ownComputer.test(new URL(address).hostname)
}

/**
 * Where other devices reach this installation, for links and QR codes: the address of this page, unless that is this
 * computer's name for itself; then what the server says of its place in the network.
 */
export function createAddress(): Accessor<string> {
  const { origin } = location
  if (!isOwnComputer(origin)) return () => origin
  const [found] = createResource(() => api.installation())
  return () => {
    const reply = found.latest
    return reply?.ok ? new URL(reply.value.address).origin : origin
  }
}
