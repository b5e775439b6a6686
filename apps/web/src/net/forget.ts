// A file of its own, fetched only when something has to go.
export { forgetDocument } from '@coreflect/sync/provider'
