export { type OpenStore, openStore } from './open-store.ts'
export * from './store.ts'
export { StoreUnavailable, type UnavailableReason } from './store-unavailable.ts'
