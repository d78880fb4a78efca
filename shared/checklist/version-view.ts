import type { Checklist } from './checklist'
import type { Draft } from './draft/draft'
import type { TakenIn } from './draft/take-newer'

/** `offered`: it ships with the program and waits to be taken into use. */
export type ListState = 'in-use' | 'draft' | 'offered' | 'retired'

/** One checklist in the list of all of them. */
export interface ChecklistRow {
  readonly id: string
  readonly name: string
  readonly state: ListState
  /** The version in use, or the one that is offered. */
  readonly version?: number
  readonly hasDraft: boolean
  /** It is in use, and a newer version of the shipped list that it is made of came with the program. */
  readonly hasNewer: boolean
}

interface At {
  readonly at: string
  readonly offset: number
}

/** One version of a checklist, newest first. */
export interface VersionRow {
  readonly version: number
  readonly state: 'draft' | 'in-use' | 'past' | 'offered'
  /** Since when it is in use, and who decided; unknown for what the set-up brought. */
  readonly since?: At & { readonly by: string }
  readonly until?: At
  /** Sessions under way on it. */
  readonly open: number
}

export interface ChecklistView {
  readonly row: ChecklistRow
  readonly versions: readonly VersionRow[]
  readonly inUse?: Checklist
  readonly draft?: Draft
  /** The version asked for, if it exists. */
  readonly version?: Checklist
  /** The list that ships, of which this one is a version or from which it was made. */
  readonly shipped?: Checklist
  /** What the one in use becomes with what is new in the shipped list; absent where nothing is. */
  readonly newer?: TakenIn
}

/** What putting a version in use did (rule R21). */
export interface PutInUse {
  readonly version: number
  /** Open sessions that stay on an earlier version. */
  readonly stay: readonly { readonly version: number; readonly count: number }[]
}
