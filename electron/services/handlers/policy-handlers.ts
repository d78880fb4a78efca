import { clinicFacts } from '../../../shared/catalog/clinic-facts'
import { policyEntry, profileDifferences } from '../../../shared/catalog/policy-book'
import { POLICY_IDS } from '../../../shared/catalog/policy-values'
import { ok } from '../../../shared/ipc/errors'
import { keepNames, renameClinic } from '../catalog/clinic'
import { changePolicy, chooseProfile } from '../catalog/policy'
import type { Program } from '../program'
import type { HandlersOf } from './handlers'

export function policyHandlers(program: Program): HandlersOf<'policy'> {
  const { catalog } = program
  return {
    'policy.read': () => {
      const ruled = catalog.get()
      const entries = POLICY_IDS.map((id) => policyEntry(ruled, id))
      const names = entries.flatMap(({ changed }) => (changed === undefined ? [] : [changed.by]))
      return ok({
        ...(ruled.profile !== undefined && { profile: ruled.profile }),
        entries,
        names: Object.fromEntries(names.map((id) => [id, catalog.personName(id)])),
      })
    },
    'policy.change': (input, { manager }) => changePolicy(program, manager, input),
    'policy.compare-profile': ({ profile }) => ok(profileDifferences(catalog.get(), profile)),
    'policy.choose-profile': (input, { manager }) => chooseProfile(program, manager, input),
  }
}

export function clinicHandlers(program: Program): HandlersOf<'clinic'> {
  return {
    'clinic.read': () => ok(clinicFacts(program.catalog.get())),
    'clinic.rename': (input, { manager }) => renameClinic(program, manager, input),
    'clinic.keep-names': (input, { manager }) => keepNames(program, manager, input),
  }
}
