/** The cover of a running session that nobody used for a while. */
export const LOCK_TEXT = {
  title: (room: string) => `${room} is locked`,
  why: (minutes: number) => `Nobody used this screen for ${minutes} minutes. What was entered is kept.`,
  running: 'What goes on meanwhile',
  over: 'Contact time kept',
  gloves: 'Gloves',
  who: 'Who goes on?',
  managers: 'Which manager opens it?',
  own: 'Same person',
  manager: 'A manager',
  other: 'Hand over',
  noManager: 'No other manager is registered on this computer.',
  choose: 'Choose a name. The PIN comes next.',
  managerNote: (name: string) => `The session stays ${name}’s: what is ticked is recorded for ${name}.`,
} as const
