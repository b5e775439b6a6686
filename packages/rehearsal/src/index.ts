export { steadyHabits } from './characters.ts'
export { type Crew, type CrewPlan, sendCrew } from './crew.ts'
export type { SimulatedPerson } from './person.ts'
