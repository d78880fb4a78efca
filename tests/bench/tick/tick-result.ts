export interface TickInput {
  /** A data folder without a past, and one with it. */
  readonly empty: string
  readonly full: string
  /** Where one with a large catalog is made. */
  readonly large: string
  readonly scratch: string
  /** The package.json beside which the peers are installed. */
  readonly peers: string
  readonly warmUp: number
  readonly rounds: number
}

/** Milliseconds of each contestant in each round; what all ticks of `empty` together asked of the disk. */
export interface TickResult {
  readonly times: Record<'empty' | 'full' | 'large' | 'long' | 'bare' | 'sqlite', number[]>
  readonly bytes: number
  readonly writes: number
  readonly flushes: number
}
