export { createManualClock, type ManualClock, settle } from './manual-clock.ts'
export { connectMemoryClient, type MemoryClient } from './memory-client.ts'
