import type { AppError } from '../../../shared/ipc/errors'
import { errorSentence } from '../../../shared/text/errors'
import { HISTORY_TEXT } from '../../../shared/text/records'
import { EmptyState } from '../../components/EmptyState'

/** Why there is nothing to show. */
export function QueryError({ error }: { readonly error: AppError }) {
  if (error.code === 'needs-manager')
    return <EmptyState title={HISTORY_TEXT.title}>{HISTORY_TEXT.needsManager}</EmptyState>
  return <EmptyState title={errorSentence(error)} />
}
