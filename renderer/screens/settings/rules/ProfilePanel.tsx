import { useState } from 'react'
import type { ProfileId } from '../../../../shared/catalog/profiles'
import { POLICY_TEXT } from '../../../../shared/text/policy'
import { Button } from '../../../components/Button'
import { Panel } from '../../../components/Panel'
import { useOpener } from '../use-opener'
import { ProfileChoice } from './ProfileChoice'
import styles from './rules.module.css'

const TEXT = POLICY_TEXT.profile

/** Which profile the rules are based on, and the way to another one. */
export function ProfilePanel({ profile }: { readonly profile: ProfileId | undefined }) {
  const [isOpen, setOpen] = useState(false)
  const [told, setTold] = useState('')
  const opener = useOpener()
  const show = () => {
    opener.remember()
    setTold('')
    setOpen(true)
  }
  const close = () => {
    setOpen(false)
    opener.giveBack()
  }
  return (
    <Panel
      heading={TEXT.title}
      actions={
        <Button
          expanded={isOpen}
          onPress={() => {
            if (isOpen) close()
            else show()
          }}
        >
          {TEXT.choose}
        </Button>
      }
    >
      <div className={styles['stack']}>
        <p>{profile === undefined ? TEXT.none : profile === 'own' ? TEXT.own : TEXT.now(profile)}</p>
        <p className={styles['small']}>{POLICY_TEXT.advice}</p>
        {isOpen && (
          <ProfileChoice
            now={profile}
            onCancel={close}
            onChosen={(chosen) => {
              setTold(TEXT.done(chosen))
              close()
            }}
          />
        )}
        <p role="status">{told}</p>
      </div>
    </Panel>
  )
}
