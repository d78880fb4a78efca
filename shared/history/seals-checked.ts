/** What a check of all seals found. */
export interface SealsChecked {
  readonly checked: number
  readonly altered: number
}
