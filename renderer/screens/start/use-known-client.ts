import { useDeferredValue } from 'react'
import type { RecordRow } from '../../../shared/ipc/views'
import { useQuery } from '../../api/use-query'

/** The last sealed session of this client reference; nothing while the answer is still about another one. */
export function useKnownClient(reference: string): RecordRow | undefined {
  const client = useDeferredValue(reference.trim())
  const { data } = useQuery('session.client', { client }, [])
  const asTyped = reference.trim().normalize('NFC')
  return data?.last?.client === asTyped ? data.last : undefined
}
