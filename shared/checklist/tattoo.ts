import type { Checklist } from './checklist'
import { AREA_CLEANED, AREA_INSPECTED, agreedFields, skinPrepared } from './shipped/area-lines'
import { sectionFrom } from './shipped/from-lines'
import { DURING } from './smp/during'
import { ROOM_READY } from './smp/room-ready'
import { SIGN_IN } from './smp/sign-in'
import { SIGN_OUT } from './smp/sign-out'
import { TIME_OUT } from './smp/time-out'
import { TURNOVER } from './smp/turnover'

/** Any place on the body: a stencil instead of an outline, ink instead of pigment, a razor that is used once. */
export const TATTOO: Checklist = {
  id: 'tattoo',
  name: 'Tattoo',
  version: 1,
  sections: [
    sectionFrom(ROOM_READY, {
      drop: ['trimmer-disinfected'],
      change: {
        'power-and-pen-tested': {
          label: 'Machine runs 10 seconds without a drop',
          short: 'Power, machine',
          help: 'Let the machine run for 10 seconds and listen for a drop. Mains or battery has to last for the whole session, and a spare lies at hand. Weak power in the middle of a session harms the result.',
        },
        'barriers-fitted': {
          help: 'Fresh single-use film or sleeve on machine, cord, power supply, lamp handle, spray bottles and touch screen. These parts cannot be soaked clean, so the film takes the contamination and is thrown away.',
        },
      },
    }),
    sectionFrom(SIGN_IN, {
      change: {
        'scalp-inspected': AREA_INSPECTED,
        'information-given': {
          label: 'Risks explained, ink label shown',
          help: 'Tell the client the risks, that it is permanent, and what aftercare asks. Show the label of the ink: in the EU the client has to get what stands on it before the treatment.',
        },
        'photos-before': {
          help: 'Use the same angle and the same light each time. Frame the area, not the face, unless the client agreed to more.',
        },
      },
    }),
    sectionFrom(TIME_OUT, {
      change: {
        'outline-confirmed': {
          label: 'Client agreed to the stencil in the mirror',
          short: 'Stencil',
          help: 'Say aloud: design, place, size, spelling. The client looks in a mirror and agrees to the stencil where it sits. Stencil and marker are used once and thrown away. If the design changes later, confirm it again.',
          fields: agreedFields('Design, place, size, spelling said aloud', 'Photo of the stencil'),
        },
        'pigment-lot': {
          label: 'Ink in date, not on the stop list',
          short: 'Ink',
          help: 'The ink is in date, labeled for tattoo or permanent make-up, and its batch is not recalled. Log the batch, then pour into a single-use cup. The batch is the way back to this session if it is recalled later.',
          fields: [
            {
              id: 'lot',
              kind: 'lot',
              label: 'Ink',
              hint: 'Scan the bottle, or type what is printed.',
              item: 'pigment',
            },
          ],
        },
        'diluent-sterile': {
          label: 'Ink thinned with sealed sterile water only',
          help: 'If you thin ink, take sealed sterile water and log its lot. Distilled is not the same as sterile, and tap water has caused outbreaks of skin infection.',
        },
        'skin-prepared': skinPrepared(
          'Area shaved, disinfected, left to dry',
          'Wash the area and shave it with a single-use razor; the razor goes into the sharps bin. Apply antiseptic with a fresh swab and let it dry, because it works while it dries. Do it again for a new zone.',
        ),
      },
    }),
    DURING,
    sectionFrom(SIGN_OUT, {
      change: {
        'scalp-cleaned-checked': {
          ...AREA_CLEANED,
          help: 'Wipe off ink that is left and look for a reaction. If you cover the skin, use only a sterile dressing or film.',
        },
      },
    }),
    sectionFrom(TURNOVER, {
      change: {
        'single-use-discarded': {
          help: 'Film, sleeves, caps, ink that is left, swabs, stencil, marker, razor covers: everything single-use that stood on the station goes, used or not.',
        },
        'device-decontaminated': {
          help: 'When the film is off, clean machine, grip, cord, pedal and power unit, then disinfect them for the time on the label. The film does not replace this.',
        },
      },
    }),
  ],
}
