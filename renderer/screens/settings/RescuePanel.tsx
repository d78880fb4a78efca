import { useState } from 'react'
import { errorSentence } from '../../../shared/text/errors'
import { SETTINGS_TEXT } from '../../../shared/text/settings'
import { call } from '../../api/api'
import { Button } from '../../components/Button'
import { Panel } from '../../components/Panel'
import { useApp } from '../frame/app-context'
import styles from './SettingsScreen.module.css'

/** Takes in a copy that was saved to another drive while the data folder could not be written. */
export function RescuePanel() {
  const { go } = useApp()
  const [told, setTold] = useState<{ readonly words: string; readonly session?: string }>()
  const bringBack = async () => {
    const result = await call('session.bring-back', {})
    if (!result.ok) {
      setTold(result.error.code === 'cancelled' ? undefined : { words: errorSentence(result.error) })
      return
    }
    const { count, session } = result.value
    setTold({ words: SETTINGS_TEXT.rescue.done(count, session), session })
  }
  const { session } = told ?? {}
  return (
    <Panel heading={SETTINGS_TEXT.rescue.title}>
      <div className={styles['stack']}>
        <p>{SETTINGS_TEXT.rescue.about}</p>
        <Button onPress={() => void bringBack()}>{SETTINGS_TEXT.rescue.button}</Button>
        <p role="status">{told?.words}</p>
        {session !== undefined && (
          <Button variant="link" onPress={() => go({ name: 'session', session })}>
            {SETTINGS_TEXT.rescue.open}
          </Button>
        )}
      </div>
    </Panel>
  )
}
