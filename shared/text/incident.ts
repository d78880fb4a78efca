import type { INCIDENT_KINDS } from '../session/events'

export type IncidentKind = (typeof INCIDENT_KINDS)[number]

interface IncidentWords {
  readonly name: string
  /** What it covers, for the tile. */
  readonly sub: string
  /** First aid in the order in which it is done, as the domain's rule R23 asks for before any form. */
  readonly firstAid: readonly string[]
}

export const INCIDENT_WORDS: Readonly<Record<IncidentKind, IncidentWords>> = {
  needlestick: {
    name: 'Needlestick',
    sub: 'A used needle broke skin',
    firstAid: [
      'Stop. Switch the machine off and put the needle down safely.',
      'Take the gloves off. Let the wound bleed. Do not squeeze or suck it.',
      'Wash it with soap under running water, then cover it.',
      'Call a doctor or an emergency room now. Treatment works best within hours.',
      'Keep the needle in a closed sharps container and tell the manager.',
    ],
  },
  'blood-contact': {
    name: 'Blood contact',
    sub: 'Blood on broken skin, eye or mouth',
    firstAid: [
      'Stop. Put the machine down safely.',
      'Eye: rinse with clean water or saline for 15 minutes, lids open, contact lenses out.',
      'Mouth: spit out, rinse with water many times. Skin: wash with soap and running water.',
      'Call a doctor or an emergency room now. Treatment works best within hours.',
      'Tell the manager.',
    ],
  },
  cut: {
    name: 'Cut',
    sub: 'Razor or another clean sharp',
    firstAid: [
      'Stop. Put the sharp into the sharps bin.',
      'Press a sterile pad on the cut until it stops bleeding.',
      'Rinse with clean water and cover with a sterile dressing.',
      'Deep, wide, or still bleeding after 10 minutes: call a doctor.',
      'Was the sharp used on somebody else before? Log it as a needlestick.',
    ],
  },
  faint: {
    name: 'Faint',
    sub: 'Client or colleague faints',
    firstAid: [
      'Stop. Take the needle away from the person and switch the machine off.',
      'Lay the person flat and raise the legs. Loosen tight clothes, let in air.',
      'Check that the person breathes. No normal breathing: call the emergency number and start chest compressions.',
      'Not awake after one minute, chest pain, a seizure or a hit on the head: call the emergency number.',
      'Awake: stay lying for some minutes, sit up slowly, sip water.',
    ],
  },
  reaction: {
    name: 'Reaction',
    sub: 'Swelling, rash, trouble breathing',
    firstAid: [
      'Stop. Wipe off pigment, cream and antiseptic with clean water.',
      'Swollen face or tongue, trouble breathing, or dizzy: call the emergency number now.',
      'Does the person carry an adrenaline pen? Help to use it. Lay flat, or sitting if breathing is hard.',
      'Skin only: cool it with a clean damp cloth and watch for 30 minutes.',
      'Keep the products that were used, with their lots.',
    ],
  },
  spill: {
    name: 'Spill',
    sub: 'Blood or used pigment on a surface',
    firstAid: [
      'Stop. Keep people away.',
      'Put on new gloves and cover the spill with paper towels.',
      'Pick up sharps with tweezers, never by hand. Put the towels into the waste bag.',
      'Clean with detergent, then disinfect for the whole contact time on the label.',
      'Take the gloves off and wash your hands.',
    ],
  },
}

export const FOLLOW_UP_WORDS = {
  accepted: 'Accepted',
  declined: 'Declined',
  'not-needed': 'Not needed',
} as const

export const INCIDENT_TEXT = {
  name: 'Incident',
  which: 'What happened? The first-aid steps appear at once.',
  open: (kind: string, time: string) => `${kind} since ${time}: report open`,
  reported: (kind: string) => `${kind}, reported`,
  openWarning:
    'First aid first. The client cannot leave and the record cannot be sealed before this report is complete.',
  firstAid: (kind: string) => `${kind}: first aid now`,
  report: 'The report',
  noNames: 'No names: staff as their code, the client as “client”.',
  another: 'Report another incident',
  save: 'Save the incident report',
  fields: {
    happenedAt: { label: 'Time it happened', missing: 'The report needs the time. An estimate is enough.' },
    exposed: {
      label: 'Who was exposed',
      hint: 'Staff code, or “client”. No names.',
      missing: 'The report needs who was exposed: a staff code, or “client”.',
    },
    device: {
      label: 'Device, type and brand',
      hint: 'For example “cartridge 3RL, maker’s name”.',
      missing: 'The report needs the device type. Write “unknown” if it was in the waste.',
    },
    area: { label: 'Where in the room', missing: 'The report needs where in the room it happened.' },
    how: { label: 'How it happened', missing: 'The report needs how it happened.' },
    firstAid: { label: 'First aid given', missing: 'The report needs what was done. Write “none” if nothing was.' },
  },
  followUp: 'Medical follow-up offered',
  followUpMissing: 'Say whether the follow-up was accepted, declined or not needed.',
  followUpAt: 'When and where is the follow-up',
  followUpAtMissing: 'Write when the follow-up takes place.',
} as const
