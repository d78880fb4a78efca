import type { Result } from '../../../shared/ipc/errors'
import type { Program } from '../program'

/** A refusal of a recalled lot also says how many other sessions used it; counting them waits for History (rule R6). */
export async function withUses<T>(
  { history }: Pick<Program, 'history'>,
  session: string,
  result: Result<T>,
): Promise<Result<T>> {
  if (result.ok || result.error.code !== 'rule' || result.error.rule.code !== 'value') return result
  const { refusal } = result.error.rule
  if (refusal.code !== 'lot-stopped') return result
  const sessions = await history.lotUses(refusal, session)
  return { ok: false, error: { code: 'rule', rule: { code: 'value', refusal: { ...refusal, sessions } } } }
}
