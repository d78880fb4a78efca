import type { Checklist } from './checklist'
import { DURING } from './smp/during'
import { ROOM_READY } from './smp/room-ready'
import { SIGN_IN } from './smp/sign-in'
import { SIGN_OUT } from './smp/sign-out'
import { TIME_OUT } from './smp/time-out'
import { TURNOVER } from './smp/turnover'

/** The built-in checklist. A change to any line is a new version; the one before it stays in `smp/version-1`. */
export const SCALP_MICROPIGMENTATION: Checklist = {
  id: 'scalp-micropigmentation',
  name: 'Scalp micropigmentation',
  version: 2,
  sections: [ROOM_READY, SIGN_IN, TIME_OUT, DURING, SIGN_OUT, TURNOVER],
}
