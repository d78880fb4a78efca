import type { Checklist } from './checklist'
import { AREA_CLEANED, AREA_INSPECTED, agreedFields, skinPrepared } from './shipped/area-lines'
import { sectionFrom } from './shipped/from-lines'
import { DURING } from './smp/during'
import { ROOM_READY } from './smp/room-ready'
import { SIGN_IN } from './smp/sign-in'
import { SIGN_OUT } from './smp/sign-out'
import { TIME_OUT } from './smp/time-out'
import { TURNOVER } from './smp/turnover'

/** Brows, eyes and lips: no trimmer, a drawn shape instead of a hairline, and skin near the eyes. */
export const PERMANENT_MAKE_UP: Checklist = {
  id: 'permanent-make-up',
  name: 'Permanent make-up',
  version: 1,
  sections: [
    sectionFrom(ROOM_READY, { drop: ['trimmer-disinfected'] }),
    sectionFrom(SIGN_IN, {
      change: {
        'scalp-inspected': {
          ...AREA_INSPECTED,
          help: 'Look for rash, infection, cold sores, sunburn, wounds and moles in the area; contact lenses are out for work near the eyes. Keep 15 cm (6 in) away from inflamed skin. If only part of the area is free, say which part; if none is, stop.',
        },
        'photos-before': {
          help: 'Use the same angle and the same light each time. Frame the treated area, not the whole face, unless the client agreed to more.',
        },
      },
    }),
    sectionFrom(TIME_OUT, {
      change: {
        'outline-confirmed': {
          label: 'Client agreed to the shape in the mirror',
          short: 'Shape',
          help: 'Say aloud: session number, zone, shape, shade. The client looks in a mirror and agrees to the drawn shape. The marker is used once and thrown away. If the shape changes later, confirm it again.',
          fields: agreedFields('Session, zone, shape, shade said aloud', 'Photo of the shape'),
        },
        'skin-prepared': skinPrepared(
          'Area cleaned, disinfected, left to dry',
          'Take make-up and grease off, apply antiseptic with a fresh swab and let it dry, because it works while it dries. Near the eyes take only what its label allows there. Do it again for a new zone.',
        ),
      },
    }),
    DURING,
    sectionFrom(SIGN_OUT, { change: { 'scalp-cleaned-checked': AREA_CLEANED } }),
    TURNOVER,
  ],
}
