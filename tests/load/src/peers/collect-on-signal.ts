// Loaded before a server whose memory is measured: what could be thrown away must not count.
process.on('SIGUSR2', () => globalThis.gc?.())
