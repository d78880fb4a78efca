import { describe, expect, test } from 'vitest'
import { type Credential, credentialState } from '../../../shared/people/credential'
import { allowedWords, endWords, endedSentence, gapSentence, offerSentence } from '../../../shared/text/people'

const TRAINING: Credential = { id: 'c-1', kind: 'bloodborne-training', expires: '2026-05-03' }
const OWN: Credential = { id: 'c-2', kind: 'own', name: 'Laser permit', expires: '2026-05-01' }
const told = (credential: Credential, today: string) => endWords(credential, credentialState(credential, today), today)

describe('what is said of a credential', () => {
  test.each([
    ['2026-03-01', 'Blood-borne pathogen training'],
    ['2026-03-04', 'Blood-borne pathogen training ends in 60 days'],
    ['2026-05-02', 'Blood-borne pathogen training ends in 1 day'],
    ['2026-05-03', 'Blood-borne pathogen training ends today'],
    ['2026-05-04', 'Blood-borne pathogen training ended 3 May 2026'],
  ])('on %s: %s', (today, words) => expect(told(TRAINING, today)).toBe(words))

  test('bears the clinic’s own name where it has one', () => {
    expect(told(OWN, '2026-05-02')).toBe('Laser permit ended 1 May 2026')
    expect(allowedWords('Tom Okafor', [OWN, TRAINING])).toBe(
      'Tom Okafor, Laser permit ended 1 May 2026 and blood-borne pathogen training ended 3 May 2026',
    )
  })

  test('tells its owner what to do', () => {
    expect(endedSentence([TRAINING], false)).toBe(
      'Your blood-borne pathogen training ended 3 May 2026. A manager must update it, or another technician must start.',
    )
    expect(endedSentence([OWN, TRAINING], true)).toMatch(/^Your Laser permit ended 1 May 2026 and .*A renewal is in/)
  })
})

test('days and working days are counted in words', () => {
  expect([0, 1, 4].map(gapSentence)).toEqual([
    'Last session today. Scalp may not be healed.',
    'Last session 1 day ago. Scalp may not be healed.',
    'Last session 4 days ago. Scalp may not be healed.',
  ])
  expect([2, 1, 0, -1].map(offerSentence)).toEqual([
    'Offer of hepatitis B vaccination due in 2 working days.',
    'Offer of hepatitis B vaccination due in 1 working day.',
    'Offer of hepatitis B vaccination due today.',
    'Offer of hepatitis B vaccination overdue by 1 working day.',
  ])
})
