import path from 'node:path'
import { SAMPLE_TEXT, WRONG_USE } from '../../../shared/text/commands'
import { type Run, WrongUse } from '../command'
import { dayOf, neededText, textOf, wholeNumber } from '../read-options'
import { writeSample } from './write-sample'

/** A fixed day: the same command gives the same bytes in any year. */
const UNTIL = '2026-11-20'

export const runSample: Run = async (given, { say, showProgress, workerScript }) => {
  // No usual folder here: made-up sessions do not belong among real ones.
  const folder = path.resolve(neededText('sample', given, 'folder'))
  const sessions = wholeNumber(given, 'sessions', { min: 1, max: 1_000_000, usual: 200 })
  const years = wholeNumber(given, 'years', { min: 1, max: 30, usual: 1 })
  const seed = textOf(given, 'seed') ?? 'roomready'
  const until = dayOf(given, 'until') ?? UNTIL
  const result = await writeSample(
    folder,
    { sessions, years, seed, until },
    {
      ...(workerScript !== undefined && { workerScript }),
      onMonth: (done, all) => showProgress(SAMPLE_TEXT.progress(done, all)),
    },
  )
  switch (result.kind) {
    case 'not-empty':
      throw new WrongUse(WRONG_USE.notEmpty(folder))
    case 'too-many':
      throw new WrongUse(WRONG_USE.tooMany(sessions, result.rooms, years, result.most))
    case 'written':
      say(SAMPLE_TEXT.done(result.sessions, result.months, folder))
      return 0
  }
}
