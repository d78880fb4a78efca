import { z } from 'zod'
import { ID } from '../../checklist/field'

/**
 * Who may call. `manager` means signed in with a manager's PIN and not locked since; `at-work` means that the running
 * session named in the input is not locked.
 */
type CallRole = 'anyone' | 'manager' | 'at-work'

export interface Call<I extends z.ZodType, O> {
  readonly input: I
  readonly role: CallRole
  /** Only a type: nothing stands here at run time. */
  readonly output?: O
}
/** One call: what goes in, what comes out, who may. What checks the input is made at the first call: few are made soon. */
export const call =
  <O>(role: CallRole = 'anyone') =>
  <I extends z.ZodType>(make: () => I): Call<I, O> => {
    let input: I | undefined
    return {
      get input() {
        return (input ??= make())
      },
      role,
    }
  }

export const NOTHING = z.object({})
/**
 * Typed text: halves of a surrogate pair, which no journal can hold, become the replacement sign. Measured as it will be
 * stored: a few letters grow when they are composed.
 */
export const typed = (max: number) =>
  z
    .string()
    .overwrite((text) => text.replace(/\p{Cs}/gu, '\uFFFD').normalize('NFC'))
    .trim()
    .max(max)
export const TEXT = typed(4000)
export const NAME = typed(80)
export const CLIENT = typed(60)
export const SESSION = { session: ID }
/** A PIN pad's answer turned into a token: good once, for one person, for two minutes. */
export const PASS = z.string().max(64)
export const PAGE = { offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }
