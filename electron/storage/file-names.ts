import { isSha256 } from '../../shared/checks'

/** Names that Windows keeps for devices: a file called so cannot be made there. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/

const SESSION_ID = /^[a-z0-9][a-z0-9-]{1,39}$/
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

export const isSessionId = (text: string): boolean => SESSION_ID.test(text) && !DEVICE.test(text)
export const isMonth = (text: string): boolean => MONTH.test(text)

/** Only names of these forms become part of a path, so no text from outside can leave the data folder. */
const checked =
  (isSound: (text: string) => boolean, what: string) =>
  (text: string): string => {
    if (!isSound(text)) throw new RangeError(`This is no ${what}: ${JSON.stringify(text)}`)
    return text
  }

export const checkedSessionId = checked(isSessionId, 'session id')
export const checkedMonth = checked(isMonth, 'month')
export const checkedSha256 = checked(isSha256, 'SHA-256')

/** The names in a folder that are `<stem><ending>` with a sound stem; answers the stems in order. */
export const stems = (names: readonly string[], ending: string, isSound: (stem: string) => boolean): string[] =>
  names
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, name.length - ending.length))
    .filter(isSound)
    .sort()
