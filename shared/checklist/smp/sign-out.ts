import type { PausePoint } from '../checklist'

/** Pause E: before the client leaves the chair. */
export const SIGN_OUT: PausePoint = {
  kind: 'pause',
  id: 'sign-out',
  name: 'Sign-out',
  instruction: 'Read each line aloud before the client leaves the chair.',
  door: { label: 'Client may leave', before: 'Before the client leaves', passed: 'Client left' },
  lines: [
    {
      id: 'sharps-disposed',
      label: 'Every sharp in the bin, counts match',
      short: 'Sharps',
      help: 'Needles, cartridges and razors go straight into the sharps bin, without bending and without recapping. Count what you opened, count what went in: a missing one is found now, not by the next person.',
      source: 'CA311 (g); OSHA-BBP (d)(2)(vii); BAMC-A 4.2; OSHA-TAT',
      level: 'must',
      fields: [
        { id: 'out', kind: 'number', label: 'Sharps opened', unit: '', min: 1, max: 200, step: 1 },
        { id: 'in', kind: 'number', label: 'Sharps in the bin', unit: '', min: 0, max: 200, step: 1, equals: 'out' },
      ],
      notApplicable: { kind: 'never' },
    },
    {
      id: 'scalp-cleaned-checked',
      label: 'Scalp wiped clean, checked for reactions',
      short: 'Scalp',
      help: 'Wipe off pigment that is left and look for a reaction. If you cover the skin, use only a sterile dressing.',
      source: 'CA308 (b)(3)',
      level: 'required',
      fields: [],
      notApplicable: { kind: 'never' },
    },
    {
      id: 'photos-after',
      label: 'After photos taken in the same frame',
      short: 'After photos',
      help: 'Take them in the same frame and light as before, so that the two can be compared.',
      source: 'SEED 16; SMP1',
      level: 'required',
      fields: [{ id: 'photos', kind: 'photo', label: 'After photos', max: 8 }],
      notApplicable: { kind: 'reason', suggestions: ['Client refuses photos'] },
    },
    {
      id: 'aftercare-given',
      label: 'Aftercare explained aloud, given in writing',
      short: 'Aftercare',
      help: 'Say it and hand it over in writing, with the signs of infection and when to see a doctor. The client confirms, by signature or aloud.',
      source: 'EN17169 cl. 7.3; CA308 (b)(2); Tukes; BAMC 7.3',
      level: 'required',
      fields: [
        {
          id: 'confirmed',
          kind: 'choice',
          label: 'Client confirms',
          options: [
            { id: 'aloud', label: 'Aloud' },
            { id: 'signature', label: 'By signature' },
          ],
        },
        {
          id: 'signature',
          kind: 'signature',
          label: "Client's signature",
          when: { field: 'confirmed', is: ['signature'] },
        },
      ],
      notApplicable: { kind: 'never' },
    },
    {
      id: 'reactions-noted',
      label: 'Reactions noted, even if there are none',
      short: 'Reactions',
      help: 'A written "none" is worth more than an empty box: a later complaint is answered by this line. What shows up after the seal is added as an addendum.',
      source: 'BAMC 7',
      level: 'required',
      fields: [
        {
          id: 'seen',
          kind: 'choice',
          label: 'Reactions',
          options: [
            { id: 'none', label: 'None' },
            { id: 'some', label: 'Seen' },
          ],
        },
        {
          id: 'what',
          kind: 'text',
          label: 'What was seen',
          minLength: 3,
          maxLength: 400,
          when: { field: 'seen', is: ['some'] },
        },
      ],
      notApplicable: { kind: 'never' },
    },
  ],
}
