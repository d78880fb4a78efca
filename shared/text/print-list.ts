const counted = (count: number) => `${count.toLocaleString('en-US')} ${count === 1 ? 'session' : 'sessions'}`

/** The printed list of History, and the button that prints it. */
export const PRINT_LIST_TEXT = {
  button: 'Print list',
  working: 'The system’s print dialog opens.',
  tooMany: (most: number) =>
    `A printed list holds at most ${counted(most)}. Narrow the filters, or save a session list instead.`,
  shown: 'Shown',
  all: 'All sessions',
  printed: 'Printed',
  by: (at: string, person: string) => `${at} by ${person}`,
  count: counted,
  openSince: (moment: string) => `Open, since ${moment}`,
  done: 'Done',
  notApplicable: 'Not applicable',
  problems: 'Problems',
} as const
