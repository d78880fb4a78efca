import type { Role } from '../people/person'

/** First run: four steps, from an empty data folder to the board. */
export const SETUP_TEXT = {
  name: 'RoomReady',
  title: 'Set up RoomReady',
  intro: 'Four short steps, about five minutes.',
  steps: 'Steps',
  step: {
    clinic: { name: 'Clinic', about: 'What the records are headed with' },
    rooms: { name: 'Rooms', about: 'Name what is on the doors' },
    people: { name: 'People and PINs', about: 'One manager, then technicians' },
    disinfectant: { name: 'Disinfectant', about: 'Contact time from its label' },
  },
  change: 'Change',
  changeStep: (step: string) => `Change ${step}`,
  where: 'Everything stays on this computer, in ',
  noAccount: '. No account, no internet.',
  example: 'Try with example data',
  exampleAbout: 'Opens an invented clinic to look around in. You can remove it later and set up your own.',
  next: {
    clinic: 'Next: rooms',
    rooms: 'Next: people and PINs',
    people: 'Next: disinfectant',
    disinfectant: 'Finish and show the rooms',
  },
  working: 'Saving',
  rooms: (count: number) => (count === 1 ? '1 room' : `${count} rooms`),
  people: (count: number) => (count === 1 ? '1 person' : `${count} people`),
} as const

export const CLINIC_STEP_TEXT = {
  title: 'What is your clinic called?',
  about: 'The name stands on every report. You need no account.',
  name: 'Name of the clinic',
} as const

export const ROOMS_STEP_TEXT = {
  title: 'Which rooms do you treat in?',
  about: 'Use the names on the doors.',
  room: (number: number) => `Name of room ${number}`,
  suggested: (number: number) => `Room ${number}`,
  remove: (name: string) => `Remove ${name}`,
  add: 'Add a room',
  ready: 'A room stays ready for',
  readyOptions: { '120': '2 h', '240': '4 h', 'all-day': 'All day' },
  target: 'Turnover target',
  targetOption: (minutes: number) => `${minutes} min`,
  note: {
    before: 'New rooms start as ',
    state: 'Turnover due',
    after: '. A room is ready only after its first signed turnover.',
  },
} as const

export const PEOPLE_STEP_TEXT = {
  title: 'Who works here?',
  about: 'The first person is a manager. Everybody signs with a PIN of their own, 4 to 8 digits.',
  person: (number: number) => `Person ${number}`,
  name: 'Name',
  role: 'Role',
  roles: { manager: 'Manager', technician: 'Technician' } satisfies Record<Role, string>,
  firstRole: 'The first person is a manager: clears rooms, reads the records.',
  pin: 'PIN',
  pinAgain: 'PIN again',
  remove: (name: string) => `Remove ${name}`,
  add: 'Add a person',
  different: 'The two PINs are different. Enter both again.',
  pinHint: 'Nobody can read a PIN later, not even a manager.',
} as const

export const DISINFECTANT_STEP_TEXT = {
  title: 'Which surface disinfectant do you use?',
  about: 'Take the product in your hand and copy from its label. RoomReady ships without any product or contact time.',
  name: 'Name on the label',
  registration: 'Registration number or standard',
  registrationHint: 'For example the EPA registration number, or EN 14476.',
  minutes: 'Contact time',
  minutesUnit: 'min',
  minutesHint:
    'The longest one the label gives for hepatitis B, hepatitis C and HIV. Minutes, or minutes and seconds as 1:30.',
  minutesRead: (time: string) => `The timer will run ${time}.`,
  checklist: 'Checklist',
  checklistName: 'Scalp micropigmentation',
  checklistAbout: '5 pauses, built in. Each check says why it is there.',
} as const
