import type { ParsedInput } from '../ipc/contract'

/** Everybody in the example has this PIN; the board says so. */
export const EXAMPLE_PIN = '4821'

/** A clinic to try the program with. Nothing in it is real: neither people nor product nor contact time. */
export const EXAMPLE_CLINIC: ParsedInput<'setup.finish'> = {
  clinic: 'Example clinic',
  rooms: ['Room 1', 'Room 2', 'Window room'],
  people: [
    { name: 'Maya Reyes', role: 'manager', pin: EXAMPLE_PIN },
    { name: 'Tom Okafor', role: 'technician', pin: EXAMPLE_PIN },
    { name: 'Lena Fischer', role: 'technician', pin: EXAMPLE_PIN },
  ],
  disinfectant: { name: 'Example surface wipe', registration: 'EXAMPLE-1', contactSeconds: 60 },
  policy: { ready: 240, turnoverTargetMinutes: 20 },
}
