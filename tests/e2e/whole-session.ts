import { AtWork, type Hand } from './at-work'
import { expect, test, type Running } from './fixtures'
import { bothAreKept, everythingIsInside, readInHistory } from './session-records'
import { roomReady, signIn, signOut, startSession, startTurnover, timeOut, treatment, turnOver } from './session-steps'
import { seal } from './seal-step'

/** From an empty room to the record in History, by one hand; `look` comes once the session is open. */
export async function workWholeSession(
  { page, app, problems }: Running,
  hand: Hand,
  dataFolder: string,
  look?: (work: AtWork) => Promise<void>,
): Promise<void> {
  const work = new AtWork(page, hand)
  await test.step('first turnover', async () => {
    await startTurnover(work)
    await turnOver(work)
    await seal(work)
  })
  await test.step('start', () => startSession(work))
  if (look !== undefined) await test.step('keys of the session', () => look(work))
  await test.step('room ready', () => roomReady(work))
  await test.step('sign-in', () => signIn(work))
  await test.step('time-out', () => timeOut(work))
  await test.step('treatment', () => treatment(work))
  await test.step('sign-out', () => signOut(work))
  await test.step('turnover', () => turnOver(work, 'Chair'))
  await test.step('seal', () => seal(work))
  const record = bothAreKept(dataFolder)
  everythingIsInside(dataFolder, record)
  await test.step('history', () => readInHistory(work, { app, record, folder: `${dataFolder}.profile` }))
  expect(problems).toEqual([])
}
