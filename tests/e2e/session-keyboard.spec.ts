import { AtWork } from './at-work'
import { expect, test } from './fixtures'
import { keyboard } from './keyboard-hand'
import { prepareClinic } from './prepared-clinic'
import { bothAreKept, everythingIsInside, readInHistory } from './session-records'
import {
  roomReady,
  seal,
  signIn,
  signOut,
  startSession,
  startTurnover,
  timeOut,
  treatment,
  turnOver,
} from './session-steps'

test('all 45 lines are worked through to the seal by keyboard alone', async ({
  dataFolder,
  running: { app, page, problems },
}) => {
  test.setTimeout(180_000)
  await prepareClinic(page)
  const work = new AtWork(page, keyboard(page))
  await test.step('first turnover', async () => {
    await startTurnover(work)
    await turnOver(work)
    await seal(work)
  })
  await test.step('start', () => startSession(work))
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
})
