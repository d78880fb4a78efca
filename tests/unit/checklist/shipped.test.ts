import canonicalize from 'canonicalize'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../electron/storage/sha256'
import { CHECKLIST, linesOf, pausesOf } from '../../../shared/checklist/checklist'
import { weakenings } from '../../../shared/checklist/draft/exceptions'
import { draftFaults } from '../../../shared/checklist/draft/faults'
import { lengthAdvice } from '../../../shared/checklist/draft/reading-time'
import { frameFor, SHIPPED, shippedFor } from '../../../shared/checklist/shipped'
import { whyOf } from '../../../shared/text/why'

const words = (text: string) => text.split(/\s+/).length

test('the shipped lists are the three treatments, each under a name of its own', () => {
  expect(SHIPPED.map(({ id, name }) => [id, name])).toEqual([
    ['scalp-micropigmentation', 'Scalp micropigmentation'],
    ['permanent-make-up', 'Permanent make-up'],
    ['tattoo', 'Tattoo'],
  ])
})

describe.each(SHIPPED.map((list) => [list.name, list] as const))('%s', (_name, list) => {
  const lines = linesOf(list).map(({ line }) => line)

  test('could be put in use as it stands', () => {
    expect(draftFaults(list, { frame: frameFor(list), shipped: shippedFor(list) })).toEqual([])
    expect(weakenings(list, shippedFor(list))).toEqual([])
    expect(CHECKLIST.parse(JSON.parse(JSON.stringify(list)))).toEqual(list)
  })

  test('is worded to be read aloud in one breath', () => {
    for (const { label, short } of lines) {
      expect([label, lengthAdvice(label)]).toEqual([label, undefined])
      expect(label).not.toMatch(/[()[\]/.]|\b(and|or)\b/)
      expect(words(short)).toBeLessThanOrEqual(3)
    }
  })

  test('says why each line is there and what that is based on', () => {
    for (const line of lines) {
      const { help, basedOn } = whyOf(line)
      expect(help).toMatch(/^[A-Z].{30,}\.$/)
      expect(help).not.toMatch(/complian/i)
      for (const source of basedOn) expect(source).toMatch(/^.{8,} \[.+\]$/)
    }
  })

  test('holds 5 to 9 lines at every pause', () => {
    for (const pause of pausesOf(list)) {
      expect(pause.lines.length).toBeGreaterThanOrEqual(5)
      expect(pause.lines.length).toBeLessThanOrEqual(9)
    }
  })
})

test.each(SHIPPED.slice(1))('$name speaks of no scalp and asks for no trimmer', (list) => {
  const text = JSON.stringify(list)
  expect(text).not.toMatch(/scalp|hairline|trimmer/i)
})

test('the words of a shipped version stay as they are: other words are another version', () => {
  const hashes = SHIPPED.slice(1).map((list) => `${list.id} ${list.version} ${sha256(canonicalize(list) ?? '')}`)
  expect(hashes).toMatchInlineSnapshot(`
    [
      "permanent-make-up 1 573484929006efc287c5852b7d1b3e83c5eef918d1346e658a1f2daa66c4027a",
      "tattoo 1 6fc18bde9ad3b6967f491fb3067e57d0819f2bef180a15b6d973bb5ce6574164",
    ]
  `)
})
