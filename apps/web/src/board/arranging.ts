// What sets several in line is seldom the first thing that is done, and comes when there is time.
export { alignItems, distributeItems } from '@coreflect/board'
