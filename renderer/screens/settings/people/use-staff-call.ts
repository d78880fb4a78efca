import { useState } from 'react'
import type { CallName, Input, Output } from '../../../../shared/ipc/contract'
import type { AppError } from '../../../../shared/ipc/errors'
import type { StaffFault } from '../../../../shared/people/staff'
import { errorSentence } from '../../../../shared/text/errors'
import { staffSentence } from '../../../../shared/text/people'
import { call } from '../../../api/api'

type StaffCall = CallName & `staff.${string}`
type FaultField = StaffFault['field']

/** Runs a call on a person; why it was refused stands at the field it is about, or below the form. */
export function useStaffCall() {
  const [error, setError] = useState<AppError>()
  const [isDone, setDone] = useState(false)
  const fault = error?.code === 'staff' ? error.fault : undefined
  return {
    run: async <N extends StaffCall>(name: N, input: Input<N>): Promise<Output<N> | undefined> => {
      const result = await call(name, input)
      setError(result.ok ? undefined : result.error)
      setDone(result.ok)
      return result.ok ? result.value : undefined
    },
    /** True when the last call was taken. `null` is an answer, so its value does not say it. */
    isDone,
    at: (...fields: readonly FaultField[]) =>
      fault !== undefined && fields.includes(fault.field) ? staffSentence(fault) : undefined,
    /** What is not about one field. */
    other: error === undefined || fault !== undefined ? undefined : errorSentence(error),
    clear: () => {
      setError(undefined)
      setDone(false)
    },
  }
}
