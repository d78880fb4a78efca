import { useEffect, useRef, useState } from 'react'
import { errorSentence } from '../../../shared/text/errors'
import { SETTINGS_TEXT } from '../../../shared/text/settings'
import { call } from '../../api/api'
import { Button } from '../../components/Button'
import { Panel } from '../../components/Panel'
import { useApp } from '../frame/app-context'
import { SignIn } from '../sign-in/SignIn'
import styles from './SettingsScreen.module.css'

/** Puts the example data aside; a manager does it. */
export function ExamplePanel() {
  const { go, route } = useApp()
  const [isAsking, setIsAsking] = useState(false)
  const [error, setError] = useState<string>()
  const part = useRef<HTMLDivElement>(null)
  const isWanted = route.name === 'settings' && route.part === 'example'
  useEffect(() => {
    if (isWanted) part.current?.querySelector('button')?.focus()
  }, [isWanted])
  const remove = async () => {
    const result = await call('setup.remove-example', {})
    if (result.ok) {
      go({ name: 'board' })
      return
    }
    setIsAsking(result.error.code === 'needs-manager')
    setError(result.error.code === 'needs-manager' ? undefined : errorSentence(result.error))
  }
  return (
    <Panel heading={SETTINGS_TEXT.example.title}>
      <div className={styles['stack']} ref={part}>
        <p>{SETTINGS_TEXT.example.about}</p>
        {isAsking ? (
          <>
            <p>{SETTINGS_TEXT.example.signInFirst}</p>
            <SignIn role="manager" inline onDone={() => void remove()} />
          </>
        ) : (
          <Button variant="danger" onPress={() => void remove()}>
            {SETTINGS_TEXT.example.remove}
          </Button>
        )}
        {error !== undefined && <p role="alert">{error}</p>}
      </div>
    </Panel>
  )
}
