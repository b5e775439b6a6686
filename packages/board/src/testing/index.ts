export { acts } from './acts.ts'
export { open, type Person } from './people.ts'
export { seeded } from './seeded.ts'
