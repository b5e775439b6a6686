/** Calls once as soon as the page has had time for input and for a frame: sooner than a timer, which browsers hold back. */
export const soon = (call: () => void): void => {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    call()
  }
  port2.postMessage(null)
}
