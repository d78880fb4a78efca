import { expect, test } from 'vitest'
import { TextBytes } from '../../../electron/exports/text-bytes'

test('text longer than the memory at hand stays whole, and what was made before stays as it was', () => {
  const before = new TextBytes()
  before.put('刺青, ')
  const first = before.copy()
  const text = new TextBytes()
  const long = 'Närbild ✓ '.repeat(40_000)
  text.put(long)
  text.byte(0x2c)
  text.repeat(0, 12)
  text.add(new TextEncoder().encode('end'))
  expect(new TextDecoder().decode(text.copy())).toBe(`${long},Närbild ✓end`)
  expect(new TextDecoder().decode(first)).toBe('刺青, ')
})
