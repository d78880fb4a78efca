/** Settings: how this computer shows RoomReady, where the data lies, and what can be brought back. */
export const SETTINGS_TEXT = {
  title: 'Settings',
  navigation: 'Parts of Settings',
  sections: {
    overview: 'Overview',
    clinic: 'Clinic',
    rules: 'Rules',
    people: 'People',
    'my-pin': 'My PIN',
    rooms: 'Rooms',
    products: 'Products',
    backup: 'Backup',
    data: 'Data',
    retention: 'Records kept',
    display: 'Display',
  },
  saved: 'Changes save as you make them.',
  display: {
    title: 'Display and sound',
    theme: 'Colors',
    themes: { light: 'Light', dark: 'Dark', system: 'As the computer' },
    textSize: 'Text size',
    textSizes: { normal: 'Normal', large: 'Large' },
    sounds: 'Sound when a contact time ends',
    soundsHint: 'One tone. The screen shows it as well.',
  },
  data: {
    title: 'The data folder',
    check: 'Every record carries its fingerprints, so a copy of this folder can be checked later.',
  },
  rescue: {
    title: 'Ticks saved to another drive',
    about:
      'When the disk was full or gone, ticks may have been saved to another drive. Bring them back here once it can be written again.',
    button: 'Bring back ticks saved to another drive',
    done: (count: number, session: string) =>
      `${count === 1 ? '1 entry is' : `${count} entries are`} back in session ${session}.`,
    open: 'Open the checklist',
  },
  example: {
    title: 'Example data',
    about:
      'This clinic is invented. Removing it puts its files into the quarantine folder and starts with an empty data folder.',
    remove: 'Remove the example data',
    signInFirst: 'A manager removes it. The example’s managers have the PIN said above.',
  },
  program: {
    title: 'This program',
    version: 'RoomReady',
    electron: 'Electron',
    clinic: 'Clinic',
  },
} as const
