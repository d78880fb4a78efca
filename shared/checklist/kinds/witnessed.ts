import { z } from 'zod'
import { photoWords, signatureWords, timerWords } from '../../text/checklist'
import { fromJson, kindRow } from './row'
import {
  isPhotoValue,
  isSignatureValue,
  isTimerValue,
  MIN_SIGNATURE_LENGTH,
  PHOTO_VALUE,
  type PhotoValue,
  SIGNATURE_VALUE,
  TIMER_VALUE,
} from './value'

export const TIMER = kindRow<'timer'>({
  schema: () => TIMER_VALUE,
  isSure: isTimerValue,
  refuse: (_raw, { label }) => ({ code: 'not-an-answer', label }),
  encode: (value) => JSON.stringify(value),
  fromText: fromJson,
  settled: (value, { zones }) =>
    value !== undefined && value.kept >= value.seconds && zones.every(({ id }) => value.zones.includes(id)),
  read: timerWords,
  example: ({ zones }) => ({
    product: 'd-quat',
    name: 'Quat-alcohol wipe',
    seconds: 600,
    kept: 600,
    rewets: 1,
    zones: zones.map(({ id }) => id),
  }),
})

export const PHOTO = kindRow<'photo'>({
  schema: ({ max }) => z.array(PHOTO_VALUE).min(1).max(max),
  isSure: (raw, { max }): raw is PhotoValue[] =>
    Array.isArray(raw) && raw.length > 0 && raw.length <= max && raw.every(isPhotoValue),
  refuse: (raw, { max }) =>
    Array.isArray(raw) && raw.length > max ? { code: 'too-many-photos', max } : { code: 'not-a-photo' },
  encode: (value) => JSON.stringify(value),
  fromText: fromJson,
  settled: (value) => value !== undefined && value.length > 0,
  read: photoWords,
  example: () => [{ sha256: '0123456789abcdef'.repeat(4), type: 'image/jpeg', bytes: 184_203 }],
})

const SHORT_STROKE = z.object({ by: z.literal('drawn'), length: z.number().lt(MIN_SIGNATURE_LENGTH) })

export const SIGNATURE = kindRow<'signature'>({
  schema: () => SIGNATURE_VALUE,
  isSure: isSignatureValue,
  refuse: (raw, { label }) =>
    SHORT_STROKE.safeParse(raw).success ? { code: 'signature-too-short' } : { code: 'not-an-answer', label },
  encode: (value) => JSON.stringify(value),
  fromText: fromJson,
  settled: (value) => value !== undefined,
  read: signatureWords,
  example: () => ({ by: 'drawn', person: 'p-x7k2', path: 'M10 10L90 40', length: 85 }),
})
