/** What the program says around its window: menu and last words. */
export const SHELL_TEXT = {
  viewMenu: '&View',
  openDataFolder: 'Open the data folder',
  crashTitle: 'RoomReady has to close',
  crash: (log: string | null): string =>
    [
      'Something went wrong inside RoomReady. Every answer that showed its time is saved: start RoomReady again to go on.',
      ...(log === null ? [] : [`What happened is noted in ${log}.`]),
    ].join('\n\n'),
  bug: 'Something inside RoomReady did not work. Every answer that shows its time is saved. Try it again; if it fails again, close RoomReady and start it anew.',
  noFolderTitle: 'RoomReady cannot start',
  noFolder: (folder: string, why: string): string =>
    `${why}\n\nThe log lies in ${folder}. Nothing in it was changed. Make the folder writable, or plug its drive in, and start RoomReady again.`,
  folderFaults: {
    'disk-full': 'The disk is full.',
    'folder-gone': 'The folder of the log is gone.',
    'read-only': 'The disk of the log is read-only.',
    'no-permission': 'RoomReady may not write to the folder of the log.',
    'disk-failed': 'The disk of the log does not answer.',
    'newer-version': 'The log was written by a newer RoomReady. Start that one, or update this one.',
  },
  closeSafe: (sessions: number): string =>
    `${sessions === 1 ? 'One session is' : `${String(sessions)} sessions are`} open. Closing is safe: everything that shows its time is saved, and the checklist comes back as it is.`,
  closeUnsaved: 'Some ticks are only on this screen. Closing RoomReady loses them. Save them to another drive first.',
  close: 'Close RoomReady',
  closeAnyway: 'Close and lose them',
  stay: 'Stay',
  chooseTarget: 'Save as',
  chooseFolder: 'Choose a folder on another drive',
  chooseDataFolder: 'Choose the folder with the data of this clinic',
  chooseFile: 'Choose the file that RoomReady saved on another drive',
}
