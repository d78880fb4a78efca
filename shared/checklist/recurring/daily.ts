import { listOf } from './list-of'

export const OPENING = listOf(
  { id: 'opening', name: 'Opening list', instruction: 'Walk through the clinic. Tick only what you have seen.' },
  { every: 'day', of: 'clinic' },
  [
    {
      id: 'hand-hygiene-stocked',
      label: 'Soap, hand rub, towels full at every sink',
      short: 'Soap, hand rub',
      help: 'Look at every sink and every dispenser. An empty one in the middle of a session means hands that are not clean.',
      source: 'THRS line 5; PDHU',
    },
    {
      id: 'disinfectant-in-date',
      label: 'Disinfectant of today in date, labeled',
      short: 'Disinfectant',
      help: 'Every bottle and every pack of wipes in use has its label and is in date. A bottle without a label is not used.',
      source: 'PDHU; EPA-CT',
    },
    {
      id: 'first-aid-complete',
      label: 'First-aid kit complete, in its place',
      short: 'First aid',
      help: 'Plasters, sterile dressings and the eye rinse are there, and everybody knows where the kit is.',
      source: 'EN17169 cl. 4.3',
    },
    {
      id: 'sharps-bins-usable',
      label: 'Every sharps bin below its fill line',
      short: 'Sharps bins',
      help: 'At three quarters a bin is sealed and replaced before the first client comes.',
      source: 'SHARPS; OSHA-BBP',
    },
  ],
)

export const CLOSING = listOf(
  { id: 'closing', name: 'Closing list', instruction: 'Go through this room before it is left for the night.' },
  { every: 'day', of: 'room' },
  [
    {
      id: 'protected-surfaces-disinfected',
      label: 'Surfaces under film disinfected for the night',
      short: 'Surfaces',
      help: 'Take off what film is left and disinfect the surfaces under it once at the end of the day, also where the film looked whole.',
      source: 'CDC-DENT; THRS line 5',
    },
    {
      id: 'waste-taken-out',
      label: 'Waste taken out, bins freshly lined',
      short: 'Waste',
      help: 'Nothing of today stays in the room over night. Clinical waste goes where it is collected.',
      source: 'THRS; EN17169 cl. 5.4.3',
    },
    {
      id: 'supplies-for-morning',
      label: 'Soap, hand rub, gloves ready for tomorrow',
      short: 'Supplies',
      help: 'Fill up what ran low, so that the first session of the morning does not begin with a search.',
      source: 'PDHU; THRS',
    },
  ],
)
