import { useState } from 'react'
import { localTime } from '../../../shared/session/moment'
import { errorSentence } from '../../../shared/text/errors'
import { NOT_SAVED_TEXT } from '../../../shared/text/session'
import { call } from '../../api/api'
import { Banner } from '../../components/Banner'
import { Button } from '../../components/Button'
import { useOpenSession } from './session-context'

/** Stands above everything while something is only in memory, and leaves by itself once it is on the disk. */
export function NotSavedBanner() {
  const { save, state } = useOpenSession()
  const [told, setTold] = useState<string>()
  if (save.state === 'saved') return null
  const safeUntil = localTime(save.safeUntil)
  const run = async (name: 'print' | 'elsewhere') => {
    const result =
      name === 'print' ? await call('app.print', {}) : await call('session.save-elsewhere', { session: state.id })
    if (!result.ok) {
      setTold(result.error.code === 'cancelled' ? undefined : errorSentence(result.error))
      return
    }
    setTold(result.value === null ? undefined : NOT_SAVED_TEXT.savedElsewhere(result.value.name))
  }
  return (
    <Banner
      title={NOT_SAVED_TEXT.title(save.fault)}
      actions={
        <>
          <Button variant="ghost" onPress={() => void run('print')}>
            {NOT_SAVED_TEXT.print}
          </Button>
          <Button onPress={() => void run('elsewhere')}>{NOT_SAVED_TEXT.saveElsewhere}</Button>
        </>
      }
    >
      {save.rescued === true
        ? NOT_SAVED_TEXT.rescued(save.count, safeUntil)
        : NOT_SAVED_TEXT.detail(save.fault, save.count, safeUntil)}
      {told !== undefined && <strong> {told}</strong>}
    </Banner>
  )
}
