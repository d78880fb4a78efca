import { expect, test } from 'vitest'
import type { SaveFault } from '../../../shared/ipc/errors'
import type { MoveError } from '../../../shared/move/move-view'
import { moveSentence } from '../../../shared/text/move-error'
import { MOVE_TEXT } from '../../../shared/text/move'

const FAULTS: readonly SaveFault[] = [
  'disk-full',
  'folder-gone',
  'read-only',
  'no-permission',
  'disk-failed',
  'newer-version',
]
const ERRORS: readonly MoveError[] = [
  ...(['not-empty', 'within', 'backup-folder', 'choose-again', 'busy', 'changed', 'differs'] as const).map(
    (why) => ({ code: 'move', why }) as const,
  ),
  ...FAULTS.flatMap((fault) => [
    { code: 'move', why: 'new-place', fault } as const,
    { code: 'move', why: 'old-place', fault } as const,
  ]),
]

test.each(ERRORS)('$why $fault says what is wrong and what to do', (error) => {
  expect(moveSentence(error)).toMatch(/^[A-Z][^.]+.*\.$/)
})

test('too little room is told in figures', () => {
  expect(moveSentence({ code: 'move', why: 'too-small', needed: 5_200_000_000, free: 812_000_000 })).toBe(
    'There is too little room: 5.2 GB are needed, 812 MB are free. Choose another drive.',
  )
})

test('what came of it names both folders', () => {
  const done = { from: '/old', to: '/new', files: 1, bytes: 999, logFaults: 0 }
  expect(MOVE_TEXT.done(done)).toBe('Moved. 1 file, 999 bytes, compared one by one, are in /new now.')
  expect(MOVE_TEXT.old(done)).toContain('/old is as it was')
  expect(MOVE_TEXT.logFaults(2)).toBe('2 lines of the clinic log are not as written. They were so before the move.')
})
