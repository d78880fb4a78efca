import { describe, expect, it } from 'vitest'
import { inkLength, inkPath } from '../../../renderer/components/ink'

const line = [
  { x: 0, y: 0 },
  { x: 30, y: 40 },
]

describe('a drawn signature', () => {
  it('is as long as its strokes together, without the jumps between them', () => {
    const far = line.map(({ x, y }) => ({ x: x + 500, y }))
    expect(inkLength([line, far])).toBe(100)
  })

  it('draws a single touch as a dot', () => {
    expect(inkPath([[{ x: 4, y: 5 }]])).toBe('M4 5h0.1')
  })

  it('starts and ends each stroke where the pen did', () => {
    const path = inkPath([
      [
        { x: 1, y: 1 },
        { x: 10.26, y: 5 },
        { x: 20, y: 1 },
      ],
      line,
    ])
    expect(path).toBe('M1 1Q10.3 5 15.1 3L20 1M0 0L30 40')
  })

  it('is empty without strokes', () => {
    expect(inkPath([])).toBe('')
    expect(inkLength([])).toBe(0)
  })
})
