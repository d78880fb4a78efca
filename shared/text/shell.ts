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
}
