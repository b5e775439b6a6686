/** What a view tells facilitators of the boards of the newest groups: what they themselves said about them [P6]. */
export interface BoardsPart {
  readonly boards: readonly GroupBoardView[]
  /** How many boards of groups that are no more wait for what was written unseen. */
  readonly unseenBefore: number
}

export interface GroupBoardView {
  readonly group: string
  readonly label: number
  readonly shut: boolean
  /** Does its group write unseen, or is that being revealed? */
  readonly unseen: 'writing' | 'revealing' | null
}
