import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONTRACT, type CallName } from '../../../shared/ipc/contract'
import { SESSION_EVENTS } from '../../../shared/session/events'

const CALLS = Object.keys(CONTRACT).filter((name): name is CallName => Object.hasOwn(CONTRACT, name))
const junk = fc.anything({
  withNullPrototype: true,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSparseArray: true,
})

describe.each(CALLS)('%s', (name) => {
  const { input, role } = CONTRACT[name]

  test('takes or refuses anything whatever, and never breaks', () => {
    fc.assert(
      fc.property(junk, (value) => {
        const parsed = input.safeParse(value)
        if (typeof value !== 'object' || value === null) expect(parsed.success).toBe(false)
      }),
    )
  })

  test('passes nothing on that it does not name', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('at', 'by', 'mono', 'seq', 'hash', 'seconds', 'kept'), junk),
        (extra) => {
          const parsed = input.safeParse(extra)
          if (parsed.success) expect(Object.keys(parsed.data)).toEqual([])
        },
      ),
    )
  })

  test('is for a manager exactly where records, what the clinic set up, or the example, are handled', () => {
    const records = /^records\.(?!addendum$)|remove-example/
    const catalog =
      /^(checklists|products|stock|rooms|equipment|policy|insights|reports|retention)\.|^stop-list\.(add|lift)$|^clinic\.(?!read$)/
    const staff = /^staff\.(?!change-own-pin$)/
    const backup = /^backup\.(?!(status|space|run|cancel)$)|^move\.(?!(read|cancel)$)/
    const isForManagers = backup.test(name) || staff.test(name) || records.test(name) || catalog.test(name)
    if (role !== 'at-work') expect(role).toBe(isForManagers ? 'manager' : 'anyone')
  })
})

test('whatever enters something in a running session needs it unlocked; looking, handing over and saving do not', () => {
  const free = [
    'client',
    'start',
    'start-turnover',
    'read',
    'since',
    'hand-over',
    'retry',
    'save-elsewhere',
    'bring-back',
  ]
  const atWork = CALLS.filter((name) => CONTRACT[name].role === 'at-work')
  const inSessions = CALLS.filter((name) => name.startsWith('session.'))
  expect(atWork).toEqual(inSessions.filter((name) => !free.includes(name.slice('session.'.length))))
})

describe('ids', () => {
  test.each(['../x', 'a/b', 'A', 'a', 'x'.repeat(41), '', 'é1', 'a b', '-a', '..', 'a\u0000b'])(
    '%j is none',
    (session) => {
      expect(CONTRACT['session.read'].input.safeParse({ session }).success).toBe(false)
    },
  )
})

describe('typed text', () => {
  const noteOf = (text: string) => CONTRACT['session.note'].input.safeParse({ session: 's-1', text, about: 'note' })
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  )

  test('that is taken is text that a journal can hold', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const parsed = noteOf(typed)
        if (!parsed.success || parsed.data.text === '') return
        expect(parsed.data.text).not.toMatch(/\p{Cs}/u)
        expect(SESSION_EVENTS.noted.safeParse({ text: parsed.data.text }).success).toBe(true)
      }),
    )
  })

  test('that grows when it is composed is measured as it will be stored', () => {
    expect(noteOf('a'.repeat(4000)).success).toBe(true)
    expect(noteOf('a'.repeat(4001)).success).toBe(false)
    expect(noteOf('\u0958'.repeat(4000)).success).toBe(false)
  })
})
