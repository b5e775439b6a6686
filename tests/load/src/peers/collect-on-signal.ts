// Loaded before a server whose memory is measured: what could be thrown away must not count. A signal that nobody else minds.
process.on('SIGWINCH', () => globalThis.gc?.())
