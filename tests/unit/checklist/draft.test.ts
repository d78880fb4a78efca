import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHECKLIST, linesOf, type Checklist } from '../../../shared/checklist/checklist'
import { withAnswer, withPhotoBeside } from '../../../shared/checklist/draft/answers'
import { differenceCount, differenceOf } from '../../../shared/checklist/draft/difference'
import { weakenings } from '../../../shared/checklist/draft/exceptions'
import { draftFaults } from '../../../shared/checklist/draft/faults'
import { isFixed } from '../../../shared/checklist/draft/fixed-lines'
import {
  addLine,
  changeLine,
  moveLine,
  moveRefusal,
  placeOf,
  removeLine,
  renameSection,
  restoreLine,
  rewordLine,
} from '../../../shared/checklist/draft/lines'
import { readingSeconds } from '../../../shared/checklist/draft/reading-time'
import { frameFor, SHIPPED, shippedFor } from '../../../shared/checklist/shipped'
import { SCALP_MICROPIGMENTATION as SMP } from '../../../shared/checklist/smp'
import {
  changeWord,
  differenceSentence,
  faultSentence,
  readingWords,
  weakeningSentence,
} from '../../../shared/text/checklist-editor'

const IDS = linesOf(SMP).map(({ line }) => line.id)
const SECTIONS = SMP.sections.map(({ id }) => id)
const line = fc.constantFrom(...IDS, 'own-1', 'own-2', 'nobody')
const section = fc.constantFrom(...SECTIONS, 'no-section')
const label = fc.constantFrom(
  '',
  'Two words',
  'Spare pen lies charged at hand',
  '  ',
  'قلم احتياطي مشحون في متناول اليد',
)

const sorted = (list: Checklist) =>
  linesOf(list)
    .map(({ line: { id } }) => id)
    .sort()
const idsIn = (list: Checklist, id: string) =>
  list.sections.find((known) => known.id === id)?.lines.map((known) => known.id) ?? []
const faultsOf = (list: Checklist) => draftFaults(list, { frame: frameFor(list), shipped: shippedFor(list) })
const codes = (list: Checklist) => faultsOf(list).map(({ code }) => code)

/** Any change that the editor knows, applied to a checklist. */
const change: fc.Arbitrary<(list: Checklist) => Checklist> = fc.oneof(
  fc.tuple(line, section, fc.integer()).map(
    ([id, to, at]) =>
      (list: Checklist) =>
        moveLine(list, id, to, at),
  ),
  fc.tuple(section, line).map(
    ([to, id]) =>
      (list: Checklist) =>
        addLine(list, to, id),
  ),
  fc.tuple(line, label).map(
    ([id, words]) =>
      (list: Checklist) =>
        rewordLine(list, id, words),
  ),
  line.map((id) => (list: Checklist) => removeLine(list, id)),
  line.map((id) => (list: Checklist) => restoreLine(list, SMP, id)),
  fc
    .tuple(
      line,
      fc.constantFrom('tick', 'choice', 'choices', 'number', 'text', 'date', 'lot', 'timer', 'photo', 'signature'),
    )
    .map(
      ([id, kind]) =>
        (list: Checklist) =>
          changeLine(list, id, (known) => withAnswer(known, kind)),
    ),
  fc.tuple(line, fc.constantFrom('none', 'optional', 'needed')).map(
    ([id, photo]) =>
      (list: Checklist) =>
        changeLine(list, id, (known) => withPhotoBeside(known, photo)),
  ),
  fc.tuple(line, line).map(
    ([id, before]) =>
      (list: Checklist) =>
        changeLine(list, id, (known) => ({ ...known, askedIf: { line: before, is: ['done'] } })),
  ),
  fc.tuple(section, label).map(
    ([id, name]) =>
      (list: Checklist) =>
        renameSection(list, id, { name }),
  ),
)

describe('whatever is done to a draft', () => {
  test('moving keeps every line exactly once, and the sealing line last', () => {
    const moves = fc.array(fc.tuple(line, section, fc.integer({ min: -3, max: 12 })), { maxLength: 40 })
    fc.assert(
      fc.property(moves, (all) => {
        const list = all.reduce((known, [id, to, at]) => moveLine(known, id, to, at), SMP)
        expect(sorted(list)).toEqual(sorted(SMP))
        expect(list.sections.at(-1)?.lines.at(-1)?.id).toBe('room-released')
        for (const { lines } of list.sections) expect(lines.length).toBeLessThanOrEqual(9)
      }),
    )
  })

  test('it stays data that can be stored, with each id once, and the looks at it never throw', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const list = changes.reduce((known, next) => next(known), SMP)
        expect(CHECKLIST.parse(JSON.parse(JSON.stringify(list)))).toEqual(list)
        expect(new Set(sorted(list)).size).toBe(sorted(list).length)
        for (const fault of faultsOf(list)) expect(faultSentence(fault)).toMatch(/^\S.*\.$/)
        const difference = differenceOf(SMP, list)
        for (const one of difference.lines) {
          expect(differenceSentence(one)).toMatch(/\.$/)
          for (const each of one.changes) expect(changeWord(each)).not.toBe('')
        }
        for (const weakening of weakenings(list, SMP)) expect(weakeningSentence(weakening)).toMatch(/\.$/)
        for (const { line: known } of linesOf(SMP)) if (isFixed(known)) expect(sorted(list)).toContain(known.id)
      }),
    )
  })

  test('a version differs from itself in nothing, and faults are found in any data of a checklist’s shape', () => {
    for (const list of SHIPPED) expect(differenceCount(differenceOf(list, structuredClone(list)))).toBe(0)
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const list = changes.reduce((known, next) => next(known), SMP)
        expect(differenceCount(differenceOf(list, structuredClone(list)))).toBe(0)
      }),
    )
    expect(() => faultsOf({ id: 'x', name: '', version: 1, sections: [] })).not.toThrow()
    const doubled = { ...SMP, sections: [...SMP.sections, ...SMP.sections] }
    expect(codes(doubled)).toContain('same-id')
  })
})

describe('a line', () => {
  test('keeps its id and short form of its own when it is reworded', () => {
    const list = rewordLine(SMP, 'chair-safe-and-covered', 'Chair clean, locked, covered anew')
    expect(placeOf(list, 'chair-safe-and-covered')?.line).toMatchObject({
      label: 'Chair clean, locked, covered anew',
      short: 'Chair',
    })
    expect(differenceOf(SMP, list).lines).toEqual([
      {
        line: 'chair-safe-and-covered',
        label: 'Chair clean, locked, covered anew',
        changes: [{ how: 'reworded', before: 'Chair stable, locked, freshly covered' }],
      },
    ])
  })

  test('that is new takes its short form from its words, until somebody gives it another', () => {
    const added = rewordLine(addLine(SMP, 'sign-out', 'own-1'), 'own-1', 'Spare pen lies charged')
    expect(placeOf(added, 'own-1')?.line.short).toBe('Spare pen lies')
    const named = changeLine(added, 'own-1', (known) => ({ ...known, short: 'Spare' }))
    expect(placeOf(rewordLine(named, 'own-1', 'Spare pen charged'), 'own-1')?.line.short).toBe('Spare')
  })

  test('is the tenth of its pause nowhere', () => {
    expect(addLine(SMP, 'room-ready', 'own-1')).toBe(SMP)
    expect(moveRefusal(SMP, 'technician-fit', 'room-ready')).toBe('full')
    expect(moveLine(SMP, 'technician-fit', 'room-ready', 0)).toBe(SMP)
    expect(idsIn(addLine(SMP, 'sign-in', 'own-1'), 'sign-in').at(-1)).toBe('own-1')
  })

  test('goes to another pause, but not among the cards, and a fixed one nowhere', () => {
    const list = moveLine(SMP, 'technician-fit', 'sign-out', 0)
    expect(idsIn(list, 'sign-out')[0]).toBe('technician-fit')
    expect(moveRefusal(SMP, 'technician-fit', 'during')).toBe('cards')
    expect(moveRefusal(SMP, 'gloves-on', 'sign-in')).toBe('fixed')
    expect(removeLine(SMP, 'room-status-released')).toBe(SMP)
  })

  test('that goes leaves its order to those that waited for it', () => {
    const list = removeLine(SMP, 'surfaces-cleaned')
    expect(placeOf(list, 'surfaces-disinfected-after')?.line.after).toBe('single-use-discarded')
    expect(codes(list)).toEqual([])
    expect(codes(moveLine(SMP, 'surfaces-cleaned', 'turnover', 0))).toEqual(['out-of-order'])
  })

  test('comes back where it stood', () => {
    const list = restoreLine(removeLine(SMP, 'sink-and-waste-ready'), SMP, 'sink-and-waste-ready')
    expect(list).toEqual(SMP)
  })

  test('that is moved is told as the only one moved', () => {
    const list = moveLine(SMP, 'trimmer-disinfected', 'room-ready', 1)
    expect(differenceOf(SMP, list).lines).toEqual([
      {
        line: 'trimmer-disinfected',
        label: 'Trimmer blade kept wet for the contact time',
        changes: [{ how: 'moved', from: 'Room ready', to: 'Room ready' }],
      },
    ])
  })
})

test('reading aloud takes a second for two and a half words, and long labels ask for shorter words', () => {
  expect(readingSeconds('Power supply and pen run 60 seconds, no drop')).toBe(4)
  expect(readingWords('Power supply and pen run 60 seconds, no drop')).toEqual({
    words: 'Reads aloud in about 4 seconds.',
    advice: 'Good length.',
    isGood: true,
  })
  expect(
    readingWords('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen')
      .advice,
  ).toBe('Use shorter words: one breath is 6 seconds.')
  expect(readingWords('Chair').isGood).toBe(false)
})
