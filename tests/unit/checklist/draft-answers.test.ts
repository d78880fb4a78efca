import { describe, expect, test } from 'vitest'
import type { Checklist } from '../../../shared/checklist/checklist'
import {
  addPick,
  answerKind,
  canRemovePick,
  photoBeside,
  removePick,
  rewordPick,
  withAnswer,
  withPhotoBeside,
} from '../../../shared/checklist/draft/answers'
import { explained, unexplained } from '../../../shared/checklist/draft/exceptions'
import { draftFaults } from '../../../shared/checklist/draft/faults'
import { changeLine, placeOf, removeLine } from '../../../shared/checklist/draft/lines'
import { copiedList, emptyList } from '../../../shared/checklist/draft/new-list'
import { frameFor, shippedFor } from '../../../shared/checklist/shipped'
import { SCALP_MICROPIGMENTATION as SMP } from '../../../shared/checklist/smp'
import { SCALP_MICROPIGMENTATION_1 as SMP_1 } from '../../../shared/checklist/smp/version-1'

const codes = (list: Checklist, inUse?: Checklist) =>
  draftFaults(list, { frame: frameFor(list), shipped: shippedFor(list), inUse }).map(({ code }) => code)

describe('an answer', () => {
  const chair = placeOf(SMP, 'chair-safe-and-covered')?.line
  if (chair === undefined) throw new Error('No chair')

  test('is of one kind, with a photo beside it if that is wanted', () => {
    expect(answerKind(chair)).toBe('tick')
    const photo = withPhotoBeside(chair, 'needed')
    expect([answerKind(photo), photoBeside(photo)]).toEqual(['tick', 'needed'])
    const choice = withAnswer(photo, 'choice')
    expect([answerKind(choice), photoBeside(choice)]).toEqual(['choice', 'needed'])
    expect(photoBeside(withPhotoBeside(choice, 'optional'))).toBe('optional')
    expect(withPhotoBeside(withPhotoBeside(chair, 'optional'), 'none')).toEqual(chair)
    const power = placeOf(SMP, 'power-and-pen-tested')?.line
    expect(power === undefined ? undefined : answerKind(power)).toBe('several')
  })

  test('has answers to choose from that keep their ids, two at least', () => {
    const choice = addPick(withAnswer(chair, 'choice'), 'answer', { id: 'o-1', label: 'Later' })
    const [field] = choice.fields
    if (field === undefined) throw new Error('No field')
    expect(canRemovePick(choice, field, 'o-1')).toBe(true)
    const fewer = removePick(removePick(choice, 'answer', 'o-1'), 'answer', 'yes')
    expect(fewer.fields[0]).toMatchObject({ options: [{ id: 'yes' }, { id: 'no' }] })
    expect(rewordPick(choice, 'answer', 'o-1', 'Next time').fields[0]).toMatchObject({
      options: [{ id: 'yes' }, { id: 'no' }, { id: 'o-1', label: 'Next time' }],
    })
  })

  test('that rules read may get other words and more answers, and nothing else', () => {
    const reworded = changeLine(SMP, 'sharps-bin-ready', (known) =>
      addPick(rewordPick(known, 'bin', 'ready', 'Fine'), 'bin', { id: 'o-1', label: 'Borrowed' }),
    )
    expect(codes(reworded)).toEqual([])
    expect(codes(changeLine(SMP, 'sharps-bin-ready', (known) => withAnswer(known, 'tick')))).toEqual(['answer-changed'])
    expect(codes(changeLine(SMP, 'health-screen', (known) => removePick(known, 'answer', 'stop')))).toEqual([
      'answer-changed',
    ])
    expect(codes(changeLine(SMP, 'chair-safe-and-covered', (known) => withAnswer(known, 'text')))).toEqual([])
  })
})

test('a clinic that stayed on an earlier shipped version changes that one, and rules read it as before', () => {
  expect(codes(SMP_1, SMP_1)).toEqual([])
  expect(
    codes(
      changeLine(SMP_1, 'client-identity-age', (known) => withAnswer(known, 'tick')),
      SMP_1,
    ),
  ).toEqual(['answer-changed'])
})

describe('a critical line', () => {
  test('that is taken out or made weaker needs a reason, and keeps it over versions', () => {
    const list = changeLine(removeLine(SMP, 'barriers-fitted'), 'consent-signed', (known) => ({
      ...known,
      level: 'required',
    }))
    expect(unexplained(list, SMP, SMP).map(({ line: id, how }) => [id, how])).toEqual([
      ['barriers-fitted', 'off'],
      ['consent-signed', 'weaker'],
    ])
    const exceptions = explained(list, SMP, SMP, [
      { line: 'barriers-fitted', reason: 'Machines are steam cleaned' },
      { line: 'consent-signed', reason: 'Signed at the desk' },
    ])
    const version2 = { ...list, exceptions: [...exceptions] }
    expect(unexplained(version2, SMP, version2)).toEqual([])
    expect(explained(SMP, SMP, version2, [])).toEqual([])
    expect(unexplained(removeLine(version2, 'consent-signed'), SMP, version2)).toMatchObject([
      { line: 'consent-signed', how: 'off' },
    ])
  })

  test('counts as weaker when it is asked only sometimes, or may be not applicable', () => {
    const sometimes = changeLine(SMP, 'needle-lot', (known) => ({
      ...known,
      askedIf: { line: 'outline-confirmed', is: ['done'] },
    }))
    const easier = changeLine(SMP, 'needle-lot', (known) => ({
      ...known,
      notApplicable: { kind: 'reason', suggestions: [] },
    }))
    for (const list of [sometimes, easier]) expect(unexplained(list, SMP, SMP)).toMatchObject([{ how: 'weaker' }])
  })

  test('is nobody’s business in a list of the clinic’s own that was made empty', () => {
    const own = emptyList('list-1', 'Consultation')
    expect(shippedFor(own)).toBeUndefined()
    expect(unexplained(own, shippedFor(own), undefined)).toEqual([])
    expect(codes(own)).toEqual(['no-lines', 'no-lines'])
    const copy = copiedList('list-2', 'Ours', SMP, SMP)
    expect(shippedFor(copy)).toBe(SMP)
  })
})

describe('a condition', () => {
  const asking = (id: string, before: string, is: readonly string[], field?: string) =>
    changeLine(SMP, id, (known) => ({
      ...known,
      askedIf: { line: before, is: [...is], ...(field !== undefined && { field }) },
    }))

  test('points to an earlier line and to an answer that exists', () => {
    expect(codes(asking('barriers-fitted', 'power-and-pen-tested', ['mains'], 'power'))).toEqual([])
    expect(codes(asking('power-and-pen-tested', 'barriers-fitted', ['done']))).toEqual(['asked-if-later'])
    expect(codes(asking('power-and-pen-tested', 'power-and-pen-tested', ['done']))).toEqual(['asked-if-later'])
    expect(codes(asking('barriers-fitted', 'nobody', ['done']))).toEqual(['asked-if-gone'])
    expect(codes(asking('barriers-fitted', 'power-and-pen-tested', ['sun'], 'power'))).toEqual(['asked-if-gone'])
    expect(codes(asking('gloves-on', 'hands-washed', ['done']))).toEqual(['always-asked'])
  })
})
