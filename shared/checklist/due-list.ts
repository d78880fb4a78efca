import type { Recurs } from './recurs'

/** One recurring list in use, of the clinic or of one room, and how it stands today. */
export interface DueList {
  readonly list: string
  readonly name: string
  readonly every: Recurs['every']
  /** Absent for a list of the whole clinic. */
  readonly room?: { readonly id: string; readonly name: string }
  readonly state: 'due' | 'under-way' | 'done'
  /** The open run. */
  readonly session?: string
  /** The last time it was signed, and by whom. */
  readonly last?: { readonly at: string; readonly offset: number; readonly by: string }
  /** The local day from which it is due; absent where it was never signed. */
  readonly dueOn?: string
}
