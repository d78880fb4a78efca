export interface RecordsInput {
  /**
   * `load`: open History once, and what the process holds then; `ask`: every question beside SQLite; `report`: every
   * report over all years.
   */
  readonly task: 'load' | 'ask' | 'report'
  readonly data: string
  readonly scratch: string
  /** The script of the program's threads. */
  readonly threadScript: string
  /** The package.json beside which the peers are installed. */
  readonly peers: string
}

/** Milliseconds, and megabytes of the process once everything was asked. */
export interface Loaded {
  readonly firstPage: number
  readonly complete: number
  readonly longestWait: number
  readonly memory: number
}

export interface Asked {
  readonly what: string
  readonly ours: readonly number[]
  readonly sqlite: readonly number[]
  /** What ours, SQLite and a look at every text found. */
  readonly found: number
  readonly foundBySqlite: number
  readonly right: number
}
export interface AllAsked {
  readonly questions: readonly Asked[]
  readonly insights: Asked
  /** The longest that others in the process waited while Insights were counted, by round. */
  readonly waits: readonly number[]
}

/** One report, some times over. */
export interface Reported {
  readonly what: string
  /** Milliseconds that each took. */
  readonly took: readonly number[]
  /** The longest that others in the process waited meanwhile. */
  readonly waits: readonly number[]
  /** Rows of the table, or records in the pack. */
  readonly count: number
}
