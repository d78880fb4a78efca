/** One line of the clinic log in words. */
export interface ClinicLogEntry {
  readonly seq: number
  readonly at: string
  readonly offset: number
  /** What happened, and to what. */
  readonly words: string
  /** It is not as it was written. */
  readonly altered: boolean
}

/** Where a session's opening or seal stands in the clinic log, between which lines. */
export interface ClinicLogPlace {
  readonly of: 'opened' | 'sealed'
  readonly line: ClinicLogEntry
  readonly before?: ClinicLogEntry
  readonly after?: ClinicLogEntry
}
