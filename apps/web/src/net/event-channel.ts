import type { Channel, ChannelEvents } from './channel.ts'

/** The same texts as server-sent events, where WebSockets are blocked. Cannot ask, so a gap means opening it anew. */
export function eventChannel(path: string, events: ChannelEvents): Channel {
  const source = new EventSource(path)
  let opened = false
  const take = (event: MessageEvent) => {
    opened = true
    events.onText(event.data)
  }
  source.onmessage = take
  for (const name of ['view', 'delta', 'tick']) source.addEventListener(name, take)
  source.onerror = () => {
    source.close()
    events.onGone({ opened, final: null, wait: 0 })
  }
  return {
    again: () => false,
    close: () => source.close(),
  }
}
