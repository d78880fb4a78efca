import { type Catalog, POLICY } from '../../../shared/catalog/catalog'
import { profileDifferences } from '../../../shared/catalog/policy-book'
import type { PolicyId } from '../../../shared/catalog/policy-values'
import { PROFILES } from '../../../shared/catalog/profiles'
import type { ParsedInput } from '../../../shared/ipc/contract'
import { type Result, ok } from '../../../shared/ipc/errors'
import { letters, MIN_REASON } from '../../../shared/session/rules'
import type { Program } from '../program'
import { changeCatalog } from './change-catalog'
import { entryFault } from './entry'

/** One or several of the clinic's rules. Sessions follow the rules of the moment, so they count from now on. */
export function changePolicy(
  program: Program,
  by: string,
  { values, reason }: ParsedInput<'policy.change'>,
): Promise<Result<null>> {
  return changeCatalog(program, by, (catalog) => {
    if (letters(reason) < MIN_REASON) return entryFault('reason', 'missing')
    const asked = Object.fromEntries(values.map(({ id, value }) => [id, value]))
    const policy = POLICY.safeParse({ ...catalog.policy, ...asked })
    if (!policy.success) return entryFault('value', 'out-of-range')
    const ids = values.map(({ id }) => id).filter((id) => policy.data[id] !== catalog.policy[id])
    if (ids.length === 0) return entryFault('value', 'duplicate')
    const { at, offset } = program.clock.now()
    const change = { by, at, offset, reason }
    return ok({
      what: 'policy',
      old: picked(catalog.policy, ids),
      new: picked(policy.data, ids),
      reason,
      catalog: {
        ...catalog,
        policy: policy.data,
        policyChanges: { ...catalog.policyChanges, ...Object.fromEntries(ids.map((id) => [id, change])) },
      },
    })
  })
}

/** Takes the values of a profile; what its sources say nothing of stays where the clinic changed it. */
export function chooseProfile(
  program: Program,
  by: string,
  { profile, reason }: ParsedInput<'policy.choose-profile'>,
): Promise<Result<null>> {
  return changeCatalog(program, by, (catalog) => {
    if (letters(reason) < MIN_REASON) return entryFault('reason', 'missing')
    const differences = profileDifferences(catalog, profile)
    if (profile === catalog.profile && differences.length === 0) return entryFault('profile', 'duplicate')
    const asked = Object.fromEntries(differences.map((one) => [one.id, one.new.value]))
    const policy = POLICY.parse({ ...catalog.policy, ...asked })
    const ids = differences.map(({ id }) => id)
    return ok({
      what: 'policy',
      old: { profile: catalog.profile ?? null, ...picked(catalog.policy, ids) },
      new: { profile, ...picked(policy, ids) },
      reason,
      catalog: { ...catalog, profile, policy, policyChanges: withoutSaid(catalog, PROFILES[profile]) },
    })
  })
}

/** A change of the clinic's own ends where the profile has a say. */
function withoutSaid({ policyChanges = {} }: Catalog, said: object): NonNullable<Catalog['policyChanges']> {
  return Object.fromEntries(Object.entries(policyChanges).filter(([id]) => !Object.hasOwn(said, id)))
}

function picked(policy: Catalog['policy'], ids: readonly PolicyId[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(ids.map((id) => [id, policy[id]]))
}
