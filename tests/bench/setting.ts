/** Where the benches run, and which of them. */
export interface Setting {
  /** The project. */
  readonly root: string
  /** A folder for what they make, on the project's own disk; removed at the end. */
  readonly scratch: string
  /** Names of the chosen benches; none means all. */
  readonly chosen: readonly string[]
}
