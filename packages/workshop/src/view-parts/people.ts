/** What a view tells of the people in the room. */
export interface PeoplePart {
  /** Whom this viewer may know of: facilitators everyone, people their own group, the screen nobody. */
  readonly people: readonly PersonView[]
  readonly arrived: number
}

export interface PersonView {
  readonly id: string
  readonly name: string
  /** Made up by a rehearsal; facilitators are told. */
  readonly simulated?: true | undefined
}
