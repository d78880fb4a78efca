import type { ParsedInput } from '../../../shared/ipc/contract'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import { MIN_REASON, letters } from '../../../shared/session/rules'
import { notSaved, saveFault } from '../failures'
import type { Program } from '../program'

/** After the seal only addenda: a signed line behind the sealed ones, which stay as they are (rule R19). */
export async function signAddendum(
  { index, journals, clock, log, publish }: Program,
  { session, person, text, reason, line }: Omit<ParsedInput<'records.addendum'>, 'pass'>,
): Promise<Result<null>> {
  const row = index.find(session)
  if (row === undefined) return fail({ code: 'not-found', what: 'record' })
  if (letters(text) < MIN_REASON || letters(reason) < MIN_REASON)
    return fail({ code: 'rule', rule: { code: 'say-why' } })
  try {
    const journal = journals.openSealed(row.month, session)
    try {
      const data = { text, reason, ...(line !== undefined && { line }) }
      const [signed] = await journal.append([{ ...clock.now(), by: person, type: 'addendum-signed', data }])
      if (signed !== undefined) await frame(log, session, person, signed.hash)
    } finally {
      await journal.close()
    }
  } catch (error) {
    return notSaved(error)
  }
  try {
    index.refresh(row)
  } catch (error) {
    // The row is derived, and the addendum is on the disk.
    saveFault(error)
  }
  publish({ topic: 'records' })
  return ok(null)
}

/** The clinic log keeps the addendum's hash, so that cutting it off the journal again does not go unseen. */
async function frame(log: Program['log'], session: string, by: string, hash: string): Promise<void> {
  try {
    await log.record({ type: 'addendum-signed', by, data: { session, hash } })
  } catch (error) {
    // The addendum itself is on the disk: asking for it again would sign it twice.
    saveFault(error)
  }
}
