import { describe, expect, test } from 'vitest'
import { type Checklist, linesOf } from '../../../shared/checklist/checklist'
import { differenceOf } from '../../../shared/checklist/draft/difference'
import { draftFaults } from '../../../shared/checklist/draft/faults'
import {
  addLine,
  changeLine,
  placeOf,
  removeLine,
  renameSection,
  rewordLine,
} from '../../../shared/checklist/draft/lines'
import { newerShipped } from '../../../shared/checklist/draft/newer'
import { withNewer } from '../../../shared/checklist/draft/take-newer'
import { ALL_SHIPPED, frameFor, shippedFor } from '../../../shared/checklist/shipped'
import { SCALP_MICROPIGMENTATION as SECOND } from '../../../shared/checklist/smp'
import { SCALP_MICROPIGMENTATION_1 as FIRST } from '../../../shared/checklist/smp/version-1'

const labelOf = (list: Checklist, id: string) => placeOf(list, id)?.line.label
const order = (list: Checklist, section: string) =>
  list.sections.find(({ id }) => id === section)?.lines.map(({ id }) => id) ?? []

describe('a newer shipped version', () => {
  test('is there for a list that follows an older one, whatever its own number is', () => {
    const own = rewordLine({ ...FIRST, version: 7 }, 'barriers-fitted', 'Film on every handle')
    expect(newerShipped(FIRST)).toEqual({ from: FIRST, to: SECOND })
    expect(newerShipped(own)).toEqual({ from: FIRST, to: SECOND })
    expect(newerShipped({ ...own, id: 'list-abcde', name: 'Ours', madeFrom: FIRST.id })).toBeDefined()
  })

  test('is not there for the newest, for one that follows it, nor for a list of nothing but the clinic’s own', () => {
    for (const list of ALL_SHIPPED) expect(newerShipped(list)).toBeUndefined()
    expect(newerShipped(rewordLine({ ...SECOND, version: 3 }, 'consent-signed', 'Signed'))).toBeUndefined()
    expect(newerShipped({ ...FIRST, id: 'list-abcde' })).toBeUndefined()
  })

  test('is not offered again once it was looked at, however little of it was taken', () => {
    expect(newerShipped({ ...FIRST, version: 3 }, 2)).toBeUndefined()
  })
})

describe('a list with what is new in the shipped one', () => {
  test('is the newer one where the clinic changed nothing', () => {
    const { list, clashes } = withNewer(FIRST, { from: FIRST, to: SECOND })
    expect({ ...list, version: 2 }).toEqual(SECOND)
    expect(clashes).toEqual([])
    expect(differenceOf(FIRST, list).lines.map(({ line }) => line)).toEqual(['client-identity-age', 'consent-signed'])
  })

  test('keeps the clinic’s words, lines, and what it took out', () => {
    const own = renameSection(
      removeLine(
        addLine(rewordLine(FIRST, 'consent-signed', 'Consent form of our own signed'), 'sign-out', 'own-1'),
        'barriers-fitted',
      ),
      'sign-in',
      { name: 'Welcome' },
    )
    const { list, clashes } = withNewer(rewordLine(own, 'own-1', 'Tip jar locked away'), { from: FIRST, to: SECOND })
    expect(labelOf(list, 'consent-signed')).toBe('Consent form of our own signed')
    expect(labelOf(list, 'own-1')).toBe('Tip jar locked away')
    expect(placeOf(list, 'barriers-fitted')).toBeUndefined()
    expect(list.sections.find(({ id }) => id === 'sign-in')?.name).toBe('Welcome')
    expect(placeOf(list, 'consent-signed')?.line.fields).toEqual(placeOf(SECOND, 'consent-signed')?.line.fields)
    expect(clashes).toEqual([])
    const shipped = shippedFor(list)
    expect(draftFaults(list, { frame: frameFor(list), shipped, inUse: own })).toEqual([])
  })

  test('tells what both changed: words stay the clinic’s, answers that rules read become the shipped ones', () => {
    const to = rewordLine(SECOND, 'barriers-fitted', 'Fresh film on all that is touched')
    const own = changeLine(
      rewordLine(FIRST, 'barriers-fitted', 'Film on every handle'),
      'client-identity-age',
      (line) => ({
        ...line,
        fields: line.fields.map((field) => ({ ...field, label: `${field.label}?` })),
      }),
    )
    const { list, clashes } = withNewer(own, { from: FIRST, to })
    expect(labelOf(list, 'barriers-fitted')).toBe('Film on every handle')
    expect(clashes).toContainEqual({
      label: 'Film on every handle',
      what: 'words',
      stands: 'own',
      theirs: 'Fresh film on all that is touched',
    })
    const answer = placeOf(list, 'client-identity-age')?.line
    expect(answer?.fields.map(({ id }) => id)).toEqual(
      placeOf(to, 'client-identity-age')?.line.fields.map(({ id }) => id),
    )
    expect(answer?.fields[0]?.label).toBe('How confirmed?')
    expect(clashes).toContainEqual({ label: answer?.label, what: 'answer', stands: 'shipped' })
  })

  test('takes new lines in behind the line they ship behind, lets unchanged ones go and keeps changed ones', () => {
    const added = rewordLine(addLine(SECOND, 'sign-out', 'new-1'), 'new-1', 'Aftercare card handed over')
    const signOut = order(added, 'sign-out')
    const [gone, changed] = linesOf(SECOND)
      .filter(({ line, section }) => section.id === 'room-ready' && line.automatic !== true)
      .map(({ line }) => line.id)
    const to = removeLine(removeLine(added, gone ?? ''), changed ?? '')
    const own = rewordLine(FIRST, changed ?? '', 'Worded by the clinic')
    const { list, clashes } = withNewer(own, { from: FIRST, to })
    expect(order(list, 'sign-out')).toEqual(signOut)
    expect(placeOf(list, gone ?? '')).toBeUndefined()
    expect(labelOf(list, changed ?? '')).toBe('Worded by the clinic')
    expect(clashes).toEqual([{ label: 'Worded by the clinic', what: 'line', stands: 'own' }])
  })
})
