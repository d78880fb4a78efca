/** Where the benches run. */
export interface Setting {
  /** The project. */
  readonly root: string
  /** A folder for what they make, on the project's own disk; removed at the end. */
  readonly scratch: string
}
