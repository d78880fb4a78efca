import { describe, expect, test } from 'vitest'
import { CATALOG, DEFAULT_POLICY, EMPTY_CATALOG, POLICY } from '../../../shared/catalog/catalog'
import { policyEntry, profileDifferences } from '../../../shared/catalog/policy-book'
import { DEFAULT_GROUNDS, POLICY_FORMS, POLICY_GROUPS, POLICY_IDS } from '../../../shared/catalog/policy-values'
import { PROFILE_IDS, PROFILE_VALUES, PROFILES } from '../../../shared/catalog/profiles'
import { groundWords, POLICY_TEXT, policyValueWords } from '../../../shared/text/policy'

const change = { by: 'p-maya', at: '2026-11-22T11:00:00.000Z', offset: 60, reason: 'Insurer asks for it' }

describe.each(PROFILE_IDS)('profile %s', (profile) => {
  test.each(PROFILE_VALUES)('%s is allowed, and says what it rests on in words a person knows', (id) => {
    const { usual } = policyEntry({ ...EMPTY_CATALOG, profile }, id)
    expect(POLICY.safeParse({ ...DEFAULT_POLICY, [id]: usual.value }).success).toBe(true)
    expect(usual.profile).toBe(Object.hasOwn(PROFILES[profile], id) ? profile : undefined)
    if (usual.mark === 'seen') expect(usual.sources).not.toEqual([])
    const words = groundWords(usual)
    // A key without words would stand there as it is.
    for (const source of usual.sources) expect(words).toContain(`[${source}]`)
    expect(words).toMatch(/seen in the source$|background knowledge, check it$|own proposal, no source$/)
    expect(`${words} ${policyValueWords(id, usual.value)}`).not.toMatch(/compliant|undefined/i)
  })
})

test('every rule has a place on the screen, words, and a default with its ground', () => {
  const shown = [...Object.values(POLICY_GROUPS).flat(), 'managerIdleMinutes', 'sessionIdleMinutes']
  expect([...shown].sort()).toEqual([...POLICY_IDS].sort())
  expect([...POLICY_IDS].sort()).toEqual(Object.keys(POLICY.shape).sort())
  for (const id of POLICY_IDS) {
    const form = POLICY_FORMS[id]
    const allowed =
      form.kind === 'choice' ? form.options : form.kind === 'switch' ? [true, false] : [form.min, form.max]
    for (const value of allowed) expect(POLICY.safeParse({ ...DEFAULT_POLICY, [id]: value }).success).toBe(true)
    expect(POLICY_TEXT.value(id)).not.toBe('')
    expect(groundWords(DEFAULT_GROUNDS[id])).not.toBe('')
  }
})

test('a catalog from before the profiles opens with the defaults', () => {
  const { ready, turnoverTargetMinutes, mask, gloveMinutes, silentGapMinutes, inheritMinutes } = DEFAULT_POLICY
  const old = { ready, turnoverTargetMinutes, mask, gloveMinutes, silentGapMinutes, inheritMinutes }
  expect(CATALOG.parse({ ...EMPTY_CATALOG, policy: old }).policy).toEqual(DEFAULT_POLICY)
})

test('Ontario counts exposure records from the exposure, the United States from the last day at work', () => {
  expect(PROFILES.ontario).toMatchObject({ keepExposureYears: { value: 3 }, keepExposureFrom: { value: 'exposure' } })
  expect(PROFILES['united-states']).toMatchObject({
    keepExposureYears: { value: 30 },
    keepExposureFrom: { value: 'leaving' },
  })
})

describe('what a profile would change', () => {
  const idsOf = (...input: Parameters<typeof profileDifferences>) => profileDifferences(...input).map(({ id }) => id)

  test('is told with the old and the new value; nothing else changes', () => {
    expect(profileDifferences(EMPTY_CATALOG, 'california')).toMatchObject([
      { id: 'mask', old: 'always', new: { value: 'when-splash-likely', profile: 'california', sources: ['MASK'] } },
      { id: 'disinfectantClaim' },
      { id: 'keepSessionYears', old: 6, new: { value: 3 } },
      { id: 'keepSterilizerYears', old: 6, new: { value: 3 } },
      { id: 'paper', old: 'A4', new: { value: 'Letter', mark: 'background' } },
    ])
    expect(profileDifferences(EMPTY_CATALOG, 'own')).toEqual([])
  })

  test('takes back what the last profile said, but not what the clinic changed itself', () => {
    const policy = { ...DEFAULT_POLICY, mask: 'when-splash-likely', secondCheck: true } as const
    const catalog = { ...EMPTY_CATALOG, policy, profile: 'california' } as const
    expect(idsOf(catalog, 'united-kingdom')).toEqual(['secondCheck', 'mask'])
    expect(idsOf({ ...catalog, policyChanges: { secondCheck: change } }, 'united-kingdom')).toEqual(['mask'])
  })

  test('names the clinic’s own change that it takes the place of', () => {
    const policy = { ...DEFAULT_POLICY, minimumAge: 21 }
    const catalog = { ...EMPTY_CATALOG, policy, policyChanges: { minimumAge: change } }
    const found = profileDifferences(catalog, 'european-union').find(({ id }) => id === 'minimumAge')
    expect(found).toMatchObject({ old: 21, new: { value: 18 }, changed: { reason: change.reason } })
  })
})
