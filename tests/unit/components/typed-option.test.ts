import { expect, test } from 'vitest'
import { type Typed, typedOption } from '../../../renderer/components/typed-option'

const OPTIONS = ['All rooms', 'Room 1', 'Room 2', 'Étage 1', '静室'].map((label) => ({ label }))

/** The option that each key ends at, one key after this many milliseconds. */
function typeKeys(keys: readonly string[], pause = 100): readonly (string | undefined)[] {
  let typed: Typed | undefined
  return keys.map((key, place) => {
    typed = typedOption(OPTIONS, key, place * pause, typed)
    return typed && OPTIONS[typed.at]?.label
  })
}

test('letters one after the other find the option that begins with all of them', () => {
  expect(typeKeys(['r', 'o', 'o', 'm', ' ', '2'])).toEqual([...Array<string>(5).fill('Room 1'), 'Room 2'])
})

test('after a pause a letter begins anew', () => {
  expect(typeKeys(['r', 'a'], 1500)).toEqual(['Room 1', 'All rooms'])
})

test('case and accents make no difference, and other scripts are found', () => {
  expect(typeKeys(['E', 'T'])).toEqual(['Étage 1', 'Étage 1'])
  expect(typeKeys(['静'])).toEqual(['静室'])
})

test('what begins no option, a space at first and keys that are no letters find nothing', () => {
  expect(typeKeys(['x', ' ', 'ArrowDown', 'Escape'])).toEqual([undefined, undefined, undefined, undefined])
})
