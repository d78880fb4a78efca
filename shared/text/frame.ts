/** What stands around every screen: the top bar, the banners, the sheet of keys, and a bug's last words. */
export const FRAME_TEXT = {
  name: 'RoomReady',
  navigation: 'Main',
  nav: {
    board: 'Rooms',
    records: 'History',
    insights: 'Insights',
    reports: 'Reports',
    checklists: 'Checklists',
    settings: 'Settings',
  },
  allSaved: 'All saved',
  notSaved: 'Not all saved',
  signIn: 'Sign in',
  signOut: (name: string) => `${name}, sign out`,
  loading: 'Opening',
  example: 'Example data. Nothing here is real.',
  examplePin: (pin: string) => `Every PIN is ${pin}.`,
  removeExample: 'Remove it',
  standIn: (running: string, wanted: string) =>
    `RoomReady runs on Electron ${running} here. It is built for Electron ${wanted}. Use it for trying out, not for clients.`,
} as const

export const APP_KEYS_TEXT = {
  title: 'All keys',
  close: 'Close',
  rows: [
    ['1 to 9', 'Pick a room'],
    ['← → ↑ ↓', 'Move among the rooms'],
    ['Enter', 'Do what the room’s button says'],
    ['0 to 9', 'Enter a PIN where one is asked'],
    ['Backspace', 'Delete the last digit of a PIN'],
    ['Esc', 'Empty the PIN'],
    ['Alt ↑ ↓', 'Move a line in the checklist editor'],
    ['?', 'This sheet'],
  ],
} as const

export const SIGN_IN_TEXT = {
  title: 'Sign in as a manager',
  why: 'History, Insights and some settings are for managers. They lock again after 5 minutes without use.',
  who: 'Who signs in?',
  nobody: 'No manager is registered on this computer.',
  choose: 'Choose a name. The PIN comes next.',
  pinHint: 'The number keys on the keyboard work too.',
} as const

export const BUG_TEXT = {
  title: 'Something inside RoomReady did not work',
  safe: 'Every answer that showed its time is saved. Load the window again to go on.',
  small: 'Every answer that shows its time is saved. Try it again, or load the window again.',
  reload: 'Load the window again',
  dismiss: 'Close',
  detail: 'For the person who looks after this program:',
} as const
