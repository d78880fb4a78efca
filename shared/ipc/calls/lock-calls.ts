import { z } from 'zod'
import { ID } from '../../checklist/field'
import type { LockView } from '../../session/lock-view'
import { call, PASS, SESSION } from './call'

/** The idle lock of running sessions. */
export const LOCK_CALLS = {
  'lock.read': call<LockView>()(() => z.object(SESSION)),
  /** Somebody presses or scrolls on the session's screen. Opens nothing that is locked. */
  'lock.stay': call<LockView>()(() => z.object(SESSION)),
  'lock.open': call<null>()(() => z.object({ ...SESSION, person: ID, pass: PASS })),
} as const
