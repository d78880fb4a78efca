const records = (count: number) => `${count.toLocaleString('en-US')} ${count === 1 ? 'record' : 'records'}`

/** The button in History that checks every seal, and what it says. */
export const SEAL_CHECK_TEXT = {
  button: 'Check every seal',
  progress: (done: number, all: number) =>
    `Checking ${done.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} seals`,
  bar: 'Check of the seals',
  cancel: 'Cancel',
  cancelled: 'The check was canceled.',
  intact: (count: number) =>
    count === 0 ? 'There is no seal to check yet.' : `${records(count)} checked. Every seal holds.`,
  altered: (altered: number, count: number) =>
    altered === 1
      ? `1 of ${records(count)} was changed outside RoomReady.`
      : `${altered.toLocaleString('en-US')} of ${records(count)} were changed outside RoomReady.`,
  show: 'Show altered records',
} as const
