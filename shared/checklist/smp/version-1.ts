import type { Checklist, Line } from '../checklist'
import { SCALP_MICROPIGMENTATION } from '../smp'

/** The fields that version 2 asks in another way: whether the client is old enough, and the day on a paper form. */
const FIELDS: Readonly<Record<string, Line['fields']>> = {
  'client-identity-age': [
    {
      id: 'identity',
      kind: 'choice',
      label: 'How confirmed',
      options: [
        { id: 'id-seen', label: 'Photo ID seen' },
        { id: 'known', label: 'Known client' },
      ],
    },
    { id: 'of-age', kind: 'tick', label: 'Client is of legal age' },
  ],
  'consent-signed': [
    {
      id: 'how',
      kind: 'choice',
      label: 'Signed on',
      options: [
        { id: 'screen', label: 'Signed on screen' },
        { id: 'paper', label: 'Paper form' },
      ],
    },
    {
      id: 'signature',
      kind: 'signature',
      label: "Client's signature",
      when: { field: 'how', is: ['screen'] },
    },
    {
      id: 'form',
      kind: 'text',
      label: 'Form number',
      hint: 'As printed on the paper form. No name.',
      minLength: 1,
      maxLength: 40,
      when: { field: 'how', is: ['paper'] },
    },
  ],
}

/** The built-in checklist as it was first shipped: records that were worked by it name its very words by their hash. */
export const SCALP_MICROPIGMENTATION_1: Checklist = {
  ...SCALP_MICROPIGMENTATION,
  version: 1,
  sections: SCALP_MICROPIGMENTATION.sections.map((section) => ({
    ...section,
    lines: section.lines.map((line) => ({ ...line, fields: FIELDS[line.id] ?? line.fields })),
  })),
}
