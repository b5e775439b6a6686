/** So long, in milliseconds, a line that was opened ahead waits for who is going to use it. */
const PATIENCE = 10_000

type Bytes = Uint8Array<ArrayBuffer>

interface Line {
  readonly socket: WebSocket
  /** What has come by it, in its order. */
  readonly came: readonly Event[]
  readonly greeting: Bytes | null
  /** Keeps no more of what comes. */
  readonly release: () => void
}

const lines = new Map<string, Line>()
const kinds = ['open', 'message', 'error', 'close'] as const

/** A line is known by where it leads and by who knocks. */
const nameOf = (address: string): string => {
  const { pathname, searchParams } = new URL(address)
  return `${pathname} ${searchParams.get('token')}`
}

/**
 * Opens a WebSocket before the code that is going to use it has come: `AheadSocket` hands it over, with all that has come by
 * it. `greeting` is sent as soon as it stands, instead of the same one that its user would send first. One that nobody
 * takes within ten seconds is closed.
 */
export function openAhead(address: string, greeting: Bytes | null = null): WebSocket {
  const socket = new WebSocket(address)
  socket.binaryType = 'arraybuffer'
  const came: Event[] = []
  const keep = (event: Event): void => {
    came.push(event)
    if (event.type === 'open' && greeting !== null) socket.send(greeting)
  }
  for (const kind of kinds) socket.addEventListener(kind, keep)
  const release = () => {
    for (const kind of kinds) socket.removeEventListener(kind, keep)
    clearTimeout(due)
  }
  const name = nameOf(address)
  lines.set(name, { socket, came, greeting, release })
  const due = setTimeout(() => {
    lines.delete(name)
    release()
    socket.close()
  }, PATIENCE)
  return socket
}

/** As `WebSocket`; hands over the line that was opened ahead to the same place for the same token, if there is one, once. */
export const AheadSocket: typeof WebSocket = new Proxy(WebSocket, {
  construct(Socket, given: ConstructorParameters<typeof WebSocket>) {
    const name = nameOf(String(given[0]))
    const line = lines.get(name)
    if (line === undefined) return new Socket(...given)
    lines.delete(name)
    return handedOver(line)
  },
})

function handedOver({ socket, came, greeting, release }: Line): WebSocket {
  release()
  const handlers = socket as unknown as Readonly<Record<string, ((event: Event) => void) | null>>
  // Nothing else can come before that: those who asked for the socket have set their handlers by then.
  queueMicrotask(() => {
    for (const event of came) handlers[`on${event.type}`]?.call(socket, event)
  })
  const greeted = came.some(({ type }) => type === 'open')
  if (greeted && greeting !== null) skipFirst(socket, greeting)
  return socket
}

/** Lets the first frame go only if it is not the same as one that has gone already. */
function skipFirst(socket: WebSocket, gone: Bytes): void {
  let first = true
  socket.send = (data) => {
    // Bytes as a text are their numbers.
    const again = first && String(data) === String(gone)
    first = false
    if (!again) WebSocket.prototype.send.call(socket, data)
  }
}
