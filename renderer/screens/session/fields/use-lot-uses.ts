import { useEffect, useState } from 'react'
import type { Refusal } from '../../../../shared/checklist/refusal'
import { call } from '../../../api/api'

interface Counted {
  readonly key: string
  readonly sessions: number
}

/** A recalled lot's refusal with the number of other sessions that used it, as soon as they are counted (rule R6). */
export function useLotUses(refusal: Refusal | undefined, session: string): Refusal | undefined {
  const [counted, setCounted] = useState<Counted>()
  const asked = refusal?.code === 'lot-stopped' ? refusal : undefined
  const { item, lot } = asked ?? {}
  const key = `${item} ${lot}`
  useEffect(() => {
    if (item === undefined || lot === undefined) return undefined
    let isCurrent = true
    void call('stop-list.uses', { item, lot, session }).then((result) => {
      if (isCurrent && result.ok) setCounted({ key: `${item} ${lot}`, sessions: result.value.sessions })
    })
    return () => {
      isCurrent = false
    }
  }, [item, lot, session])
  return asked === undefined || counted?.key !== key ? refusal : { ...asked, sessions: counted.sessions }
}
