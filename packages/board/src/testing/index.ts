export { acts } from './acts.ts'
export { open, type Person } from './people.ts'
export { seeded } from './seeded.ts'
export { VERSION_2 } from './version-2.ts'
