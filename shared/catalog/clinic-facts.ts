import type { Catalog, Policy } from './catalog'

/** What is printed of the clinic, and on what paper. */
export interface ClinicFacts {
  readonly name: string
  readonly paper: Policy['paper']
  /** Where the clients' names are kept, for the cover of an inspector pack. */
  readonly namesKept?: string
}

export function clinicFacts({ clinic, policy }: Pick<Catalog, 'clinic' | 'policy'>): ClinicFacts {
  const { name, namesKept } = clinic
  return { name, paper: policy.paper, ...(namesKept !== undefined && { namesKept }) }
}
