import { describe, expect, it } from 'vitest'
import { minutesAndSeconds } from '../../../renderer/components/minutes-and-seconds'

describe('a running time', () => {
  it.each([
    [168, '2:48'],
    [600, '10:00'],
    [4445, '74:05'],
    [0.4, '0:01'],
    [0, '0:00'],
    [-3, '0:00'],
  ])('of %s seconds reads %s', (seconds, text) => {
    expect(minutesAndSeconds(seconds)).toBe(text)
  })
})
