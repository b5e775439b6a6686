/** A WebSocket class that tells of every binary frame it was given, after taking it. */
export function meteredSocket(Socket: typeof WebSocket, onSend: (frame: Uint8Array) => void): typeof WebSocket {
  return class extends Socket {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      super.send(data)
      if (data instanceof Uint8Array) onSend(data)
    }
  }
}
