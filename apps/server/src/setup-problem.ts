/** Something the person who runs the server has to put right. The message is one sentence that says what to do. */
export class SetupProblem extends Error {
  override readonly name = 'SetupProblem'
}
