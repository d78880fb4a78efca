import { expect, test } from 'vitest'
import { nearestWord } from '../../../electron/commands/nearest-word'

const OPTIONS = ['folder', 'format', 'from', 'technician', 'to']

test.each([
  ['foldre', 'folder'],
  ['fromat', 'format'],
  ['technican', 'technician'],
  ['Folder', 'folder'],
])('for %s it is %s', (typed, meant) => {
  expect(nearestWord(typed, OPTIONS)).toBe(meant)
})

test('what is like nothing has no neighbor', () => {
  expect(nearestWord('verbose', OPTIONS)).toBeUndefined()
  expect(nearestWord('anything', [])).toBeUndefined()
})
