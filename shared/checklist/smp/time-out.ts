import type { PausePoint } from '../checklist'

/**
 * Pause C: directly before the first needle contact. Everything that needs typing or scanning stands before hands and
 * gloves, so that nobody has to touch a bare screen with gloves on.
 */
export const TIME_OUT: PausePoint = {
  kind: 'pause',
  id: 'time-out',
  name: 'Time-out',
  instruction: 'Stop. Read each line aloud with the client before the first needle.',
  door: { label: 'Needling may start', before: 'Before needling starts', passed: 'Needling started' },
  lines: [
    {
      id: 'outline-confirmed',
      label: 'Client agreed to the outline in the mirror',
      short: 'Outline',
      help: 'Say aloud: session number, zone, hairline, shade. The client looks in a mirror and agrees. The marker is used once and thrown away. If the design changes later, confirm it again.',
      source: 'SEED 17–18; SMP2; CA311 (a); THRS',
      level: 'required',
      fields: [
        { id: 'said', kind: 'tick', label: 'Session, zone, hairline, shade said aloud' },
        { id: 'agreed', kind: 'tick', label: 'Client looked in the mirror and agreed' },
        { id: 'photo', kind: 'photo', label: 'Photo of the outline', optional: true, max: 4 },
        { id: 'signature', kind: 'signature', label: "Client's signature", optional: true },
      ],
      notApplicable: { kind: 'never' },
      repeats: true,
    },
    {
      id: 'needle-lot',
      label: 'Needle pack unbroken, in date',
      short: 'Needle',
      help: 'The pack is whole and in date. A cartridge with a membrane is preferred, because the membrane keeps blood out of the pen. Log lot and expiry, then open the pack in front of the client, just before use. It is used once.',
      source: 'TOR; BAMC 7; WAT; NSW; CA311 (f)',
      level: 'must',
      fields: [
        { id: 'lot', kind: 'lot', label: 'Needle', hint: 'Scan the pack, or type what is printed.', item: 'needle' },
      ],
      notApplicable: { kind: 'never' },
    },
    {
      id: 'pigment-lot',
      label: 'Pigment in date, not on the stop list',
      short: 'Pigment',
      help: 'The pigment is in date, labeled for tattoo or permanent make-up, and its batch is not recalled. Log the batch, then pour into a single-use cup. The batch is the way back to this session if it is recalled later.',
      source: 'BAMC 7; CA311 (b)–(d); REACH; FDA-REC',
      level: 'must',
      fields: [
        {
          id: 'lot',
          kind: 'lot',
          label: 'Pigment',
          hint: 'Scan the bottle, or type what is printed.',
          item: 'pigment',
        },
      ],
      notApplicable: { kind: 'never' },
    },
    {
      id: 'diluent-sterile',
      label: 'Pigment thinned with sealed sterile water only',
      short: 'Sterile water',
      help: 'If you thin pigment, take sealed sterile water and log its lot. Distilled is not the same as sterile, and tap water has caused outbreaks of skin infection.',
      source: 'CDC-NTM; BAMC-A 4.2; SMP1 (does otherwise)',
      level: 'must',
      fields: [
        {
          id: 'water',
          kind: 'choice',
          label: 'Thinned with',
          options: [
            { id: 'sterile', label: 'Sealed sterile water' },
            { id: 'distilled', label: 'Distilled water', refusedBy: 'R7' },
            { id: 'tap', label: 'Tap water', refusedBy: 'R7' },
          ],
        },
        {
          id: 'lot',
          kind: 'lot',
          label: 'Sterile water',
          hint: 'Scan the pack, or type what is printed.',
          item: 'diluent',
          when: { field: 'water', is: ['sterile'] },
        },
      ],
      notApplicable: { kind: 'reason', suggestions: ['Nothing is thinned'] },
      repeats: true,
    },
    {
      id: 'ppe-on',
      label: 'New mask on, clean apron on',
      short: 'Mask, apron',
      help: 'A new mask and a clean apron for each client. Cover the eyes if splash is likely. Change a mask that has become wet, because a wet mask lets germs through.',
      source: 'SEED 3; EN17169 cl. 7.5.2; UNE; MASK; SPCP',
      level: 'must',
      fields: [
        {
          id: 'mask',
          kind: 'choice',
          label: 'Mask',
          options: [
            { id: 'surgical', label: 'Surgical mask' },
            { id: 'ffp2', label: 'FFP2 or N95' },
            { id: 'shield', label: 'Face shield with mask' },
          ],
        },
        { id: 'apron', kind: 'tick', label: 'Clean apron on' },
        {
          id: 'eyes',
          kind: 'choice',
          label: 'Eye cover',
          options: [
            { id: 'worn', label: 'Worn' },
            { id: 'not-needed', label: 'Not needed, no splash likely' },
          ],
        },
      ],
      notApplicable: { kind: 'mask-policy', suggestions: ['Splash is not likely'] },
      repeats: true,
    },
    {
      id: 'hands-washed',
      label: 'Hands washed with soap, fully dry',
      short: 'Hands',
      help: 'Soap and water, then dry. Do it before gloves go on and after they come off: gloves have small holes and do not replace washing.',
      source: 'BAMC 2.7; CA308; RACGP; HQSC',
      level: 'must',
      fields: [],
      notApplicable: { kind: 'never' },
    },
    {
      id: 'gloves-on',
      label: 'New single-use gloves on both hands',
      short: 'Gloves',
      help: 'Fresh, unused gloves on both hands, in a material this client tolerates. From here the wear timer runs; a change is one tap during the treatment.',
      source: 'CA308 (a)(4); EN17169 cl. 7.5.1; UNE',
      level: 'must',
      fields: [
        {
          id: 'material',
          kind: 'choice',
          label: 'Material',
          options: [
            { id: 'nitrile', label: 'Nitrile' },
            { id: 'vinyl', label: 'Vinyl' },
            { id: 'latex', label: 'Latex' },
          ],
        },
      ],
      notApplicable: { kind: 'never' },
    },
    {
      id: 'skin-prepared',
      label: 'Scalp washed, disinfected, left to dry',
      short: 'Skin prep',
      help: 'Wash the scalp and shave with a single-use razor if needed; the razor goes into the sharps bin. Apply antiseptic with a fresh swab and let it dry, because it works while it dries. Do it again for a new zone.',
      source: 'CA308 (a)(5)–(6); TOR; ONT-OLD',
      level: 'required',
      fields: [
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
      ],
      notApplicable: { kind: 'never' },
      repeats: true,
    },
  ],
}
