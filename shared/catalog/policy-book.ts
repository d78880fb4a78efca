import { type Catalog, DEFAULT_POLICY, type PolicyChange } from './catalog'
import { DEFAULT_GROUNDS, type Ground, type PolicyId, type PolicyValue } from './policy-values'
import { PROFILE_VALUES, type Profile, type ProfileId, PROFILES } from './profiles'

/** What a value is where the clinic changes nothing: the profile's, or the product's default. */
export interface UsualValue extends Ground {
  readonly value: PolicyValue
  /** Absent where the profile says nothing of it, or none is chosen. */
  readonly profile?: ProfileId
}

/** One value, where it comes from, and what it rests on. */
export interface PolicyEntry {
  readonly id: PolicyId
  readonly value: PolicyValue
  readonly usual: UsualValue
  /** Who changed it last, when and why, where a manager did. */
  readonly changed?: PolicyChange
}

/** The clinic's rules as a manager reads them. */
export interface PolicyBook {
  readonly profile?: ProfileId
  readonly entries: readonly PolicyEntry[]
  /** Names of those who changed something, by id. */
  readonly names: Readonly<Record<string, string>>
}

/** What a profile would change in one value. */
export interface PolicyDifference {
  readonly id: PolicyId
  readonly old: PolicyValue
  readonly new: UsualValue
  /** The clinic's own change that it would take the place of. */
  readonly changed?: PolicyChange
}

type Ruled = Pick<Catalog, 'policy' | 'profile' | 'policyChanges'>

const isIn = (id: PolicyId): id is (typeof PROFILE_VALUES)[number] => PROFILE_VALUES.some((known) => known === id)

function usualValue(id: PolicyId, profile: ProfileId | undefined): UsualValue {
  const said: Profile = profile === undefined ? {} : PROFILES[profile]
  const own = isIn(id) ? said[id] : undefined
  if (own === undefined || profile === undefined) return { value: DEFAULT_POLICY[id], ...DEFAULT_GROUNDS[id] }
  return { ...own, profile }
}

export function policyEntry({ policy, profile, policyChanges = {} }: Ruled, id: PolicyId): PolicyEntry {
  const changed = policyChanges[id]
  return {
    id,
    value: policy[id],
    usual: usualValue(id, profile),
    ...(changed !== undefined && { changed }),
  }
}

/**
 * What choosing a profile would change. What its sources say nothing of goes back to the product's default, unless the
 * clinic changed it itself. "Own" changes nothing.
 */
export function profileDifferences(catalog: Ruled, profile: ProfileId): readonly PolicyDifference[] {
  if (profile === 'own') return []
  return PROFILE_VALUES.flatMap((id) => {
    const old = catalog.policy[id]
    const changed = catalog.policyChanges?.[id]
    const usual = usualValue(id, profile)
    const stays = usual.profile === undefined && changed !== undefined
    if (stays || usual.value === old) return []
    return [{ id, old, new: usual, ...(changed !== undefined && { changed }) }]
  })
}
