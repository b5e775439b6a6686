import { AheadSocket } from './ahead-socket.ts'
import type { Channel, ChannelEvents } from './channel.ts'
import { finalProblem } from './live-message.ts'
import { wsAddress } from './ws-address.ts'

const openWithin = 8_000

/** Opens `/live` as a WebSocket. One that does not open in eight seconds counts as gone. */
export function socketChannel(path: string, events: ChannelEvents): Channel {
  const socket = new AheadSocket(wsAddress(path))
  let opened = false
  let told = false
  const gone = (code: number, reason: string) => {
    if (told) return
    told = true
    clearTimeout(patience)
    events.onGone({ opened, final: finalProblem(code, reason), wait: code === 4429 ? 30_000 : 0 })
  }
  const patience = setTimeout(() => {
    socket.close()
    gone(1006, '')
  }, openWithin)
  socket.onopen = () => {
    opened = true
    clearTimeout(patience)
  }
  socket.onmessage = (event) => {
    if (!told) events.onText(event.data)
  }
  socket.onclose = (event) => gone(event.code, event.reason)
  return {
    again() {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ type: 'again' }))
      return true
    },
    close() {
      told = true
      clearTimeout(patience)
      socket.close()
    },
  }
}
