import { useState } from 'react'
import type { Input } from '../../../shared/ipc/contract'
import { errorSentence } from '../../../shared/text/errors'
import { SETTINGS_TEXT } from '../../../shared/text/settings'
import { call } from '../../api/api'
import { Panel } from '../../components/Panel'
import { Segments } from '../../components/Segments'
import { SwitchField } from '../../components/SwitchField'
import { useApp } from '../frame/app-context'
import styles from './DisplayPanel.module.css'

const THEMES = ['light', 'dark', 'system'] as const
const TEXT_SIZES = ['normal', 'large'] as const

/** Colors, size of text and sound; each change is saved at once. */
export function DisplayPanel() {
  const { preferences } = useApp()
  const [error, setError] = useState<string>()
  const write = async (change: Input<'preferences.write'>) => {
    const result = await call('preferences.write', change)
    setError(result.ok ? undefined : errorSentence(result.error))
  }
  const text = SETTINGS_TEXT.display
  return (
    <Panel heading={text.title}>
      <div className={styles['fields']}>
        <Segments
          label={text.theme}
          options={THEMES.map((id) => ({ id, label: text.themes[id] }))}
          value={preferences.theme}
          onChange={(theme) => void write({ theme })}
        />
        <Segments
          label={text.textSize}
          options={TEXT_SIZES.map((id) => ({ id, label: text.textSizes[id] }))}
          value={preferences.textSize}
          onChange={(textSize) => void write({ textSize })}
        />
        <SwitchField
          label={text.sounds}
          hint={text.soundsHint}
          on={preferences.sounds}
          onChange={(sounds) => void write({ sounds })}
          error={error}
        />
      </div>
    </Panel>
  )
}
