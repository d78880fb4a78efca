import type { Line } from '../checklist'

/** The treated skin, inspected before anything touches it; the answers are those of rule R14. */
export const AREA_INSPECTED: Partial<Line> = {
  id: 'area-inspected',
  label: 'Skin inspected, treated area free of inflammation',
  short: 'Skin',
  help: 'Look for rash, infection, sunburn, wounds and moles in the area. Keep 15 cm (6 in) away from inflamed skin. If only part of the area is free, say which part; if none is, stop.',
  fields: [
    {
      id: 'finding',
      kind: 'choice',
      label: 'Skin',
      options: [
        { id: 'clear', label: 'Clear' },
        { id: 'partial', label: 'Part of the area', stops: 'until-noted' },
        { id: 'stop', label: 'Stop the session', stops: 'session' },
      ],
    },
    {
      id: 'zone',
      kind: 'text',
      label: 'Free zone',
      hint: 'Where you may work, 15 cm away from inflamed skin.',
      minLength: 3,
      maxLength: 120,
      when: { field: 'finding', is: ['partial'] },
    },
  ],
}

export const AREA_CLEANED: Partial<Line> = {
  id: 'area-cleaned-checked',
  label: 'Area wiped clean, checked for reactions',
  short: 'Area',
}

const ANTISEPTIC: Line['fields'] = [
  {
    id: 'antiseptic',
    kind: 'choice',
    label: 'Antiseptic',
    options: [
      { id: 'alcohol', label: 'Alcohol' },
      { id: 'chlorhexidine', label: 'Chlorhexidine' },
      { id: 'iodine', label: 'Iodine' },
      { id: 'octenidine', label: 'Octenidine' },
      { id: 'other', label: 'Another skin antiseptic' },
    ],
  },
]

/** What the client agrees to before the first needle: said aloud, then seen in a mirror. */
export function agreedFields(said: string, photo: string): Line['fields'] {
  return [
    { id: 'said', kind: 'tick', label: said },
    { id: 'agreed', kind: 'tick', label: 'Client looked in the mirror and agreed' },
    { id: 'photo', kind: 'photo', label: photo, optional: true, max: 4 },
    { id: 'signature', kind: 'signature', label: "Client's signature", optional: true },
  ]
}

export function skinPrepared(label: string, help: string): Partial<Line> {
  return { label, help, fields: ANTISEPTIC }
}
