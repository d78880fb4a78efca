import type { EquipmentKind, SporeFault } from '../catalog/equipment'
import { expiryWords } from './checklist'

const KINDS: Readonly<Record<EquipmentKind, string>> = {
  sterilizer: 'Sterilizer',
  'treatment-device': 'Treatment device',
  chair: 'Chair',
  lamp: 'Lamp',
  other: 'Something else',
}

const plural = (count: number, one: string) => (count === 1 ? `1 ${one}` : `${count} ${one}s`)

function sporeWords(fault: SporeFault | undefined): string {
  switch (fault?.code) {
    case undefined:
      return 'Spore test in date'
    case 'never':
      return 'No spore test yet: its packs are refused'
    case 'overdue':
      return `Spore test overdue (${fault.days} days): its packs are refused`
    case 'positive':
      return `Spore test of ${expiryWords(fault.on)} positive: its packs are refused`
  }
}

export const ROOM_SETUP_TEXT = {
  loading: 'Reading rooms …',
  title: 'Rooms',
  add: 'Add room',
  note: 'This is the order on the board. Alt with an arrow key moves a room.',
  zones: (count: number) => (count === 0 ? 'Zones of the checklist' : plural(count, 'zone')),
  edit: 'Edit',
  editName: (name: string) => `Edit ${name}`,
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  moved: (name: string, place: number, all: number) => `${name} is now ${place} of ${all}.`,
  retired: (count: number) => `Out of use: ${count}`,
  bringBack: 'Bring back',
  bringBackName: (name: string) => `Bring back ${name}`,
  editor: {
    new: 'New room',
    name: 'Name on the door',
    newHint: 'A new room needs a turnover before anybody works in it.',
    zones: 'Zones',
    zonesAbout:
      'Surfaces of this room that are cleaned and kept wet on their own. With none, those of the checklist count.',
    zonesKept: 'Sessions that run now keep the zones they started with.',
    zone: (number: number) => `Zone ${number}`,
    addZone: 'Add zone',
    usualZones: 'Start from the checklist’s zones',
    removeZone: (label: string, number: number) => (label === '' ? `Remove zone ${number}` : `Remove zone ${label}`),
    save: 'Save room',
    saved: 'Saved.',
    close: 'Close',
    retire: 'Take out of use',
    retireHint: 'It leaves the board. Its records stay.',
  },
  equipment: {
    title: 'Equipment',
    add: 'Add equipment',
    none: 'Nothing is listed yet. Pens, chairs and lamps can be listed with their serial numbers.',
    kinds: KINDS,
    clinic: 'Whole clinic',
    serial: (serial: string) => `No. ${serial}`,
    new: 'New equipment',
    name: 'Name',
    kind: 'Kind',
    serialLabel: 'Serial number, if you like',
    where: 'Stands in',
    save: 'Save equipment',
    saved: 'Saved.',
    close: 'Close',
    retire: 'Take out of use',
    retired: (count: number) => `Out of use: ${count}`,
    spore: sporeWords,
  },
  tests: {
    title: 'Spore tests',
    limit: (days: number) => `A test counts for ${days} days.`,
    none: 'No spore test is logged yet.',
    day: 'Day of the test',
    result: 'Result',
    results: { negative: 'Negative: no growth', positive: 'Positive: spores grew' },
    save: 'Log spore test',
    row: (on: string) => expiryWords(on),
    negative: 'Negative',
    positive: 'Positive',
    all: (count: number) => `Show all ${count}`,
  },
  cycles: {
    title: 'Cycles',
    none: 'No cycle is logged yet. A pack is taken only from a cycle that passed.',
    number: 'Cycle number on the packs',
    day: 'Day of the cycle',
    result: 'Result',
    results: { passed: 'Passed', failed: 'Did not pass' },
    note: 'Load, time, temperature, indicator, if you like',
    save: 'Log cycle',
    passed: 'Passed',
    failed: 'Did not pass',
  },
} as const
