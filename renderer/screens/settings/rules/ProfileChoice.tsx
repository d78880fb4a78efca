import { useState } from 'react'
import { PROFILE_IDS, type ProfileId, PROFILES } from '../../../../shared/catalog/profiles'
import { errorSentence } from '../../../../shared/text/errors'
import { POLICY_TEXT } from '../../../../shared/text/policy'
import { useQuery } from '../../../api/use-query'
import { Button } from '../../../components/Button'
import { TextField } from '../../../components/TextField'
import { Tiles } from '../../../components/Tiles'
import { useEntry } from '../use-entry'
import { ProfileChanges } from './ProfileChanges'
import styles from './rules.module.css'

const TEXT = POLICY_TEXT.profile

interface ProfileChoiceProps {
  readonly now: ProfileId | undefined
  readonly onCancel: () => void
  readonly onChosen: (profile: ProfileId) => void
}

/** The profiles, what the picked one would change, and why it is chosen. */
export function ProfileChoice({ now, onCancel, onChosen }: ProfileChoiceProps) {
  const [picked, setPicked] = useState<ProfileId | null>(now ?? null)
  return (
    <div className={styles['stack']}>
      <Tiles
        label={TEXT.pick}
        look="list"
        columns={3}
        options={PROFILE_IDS.map((id) => ({
          id,
          label: TEXT.names[id],
          sub: id === 'own' ? TEXT.ownSub : TEXT.sub(Object.keys(PROFILES[id]).length),
        }))}
        value={picked}
        onChange={setPicked}
      />
      {picked === null ? (
        <div>
          <Button onPress={onCancel}>{POLICY_TEXT.cancel}</Button>
        </div>
      ) : (
        <Picked key={picked} profile={picked} onCancel={onCancel} onChosen={() => onChosen(picked)} />
      )}
    </div>
  )
}

interface PickedProps {
  readonly profile: ProfileId
  readonly onCancel: () => void
  readonly onChosen: () => void
}

function Picked({ profile, onCancel, onChosen }: PickedProps) {
  const { data: differences, error } = useQuery('policy.compare-profile', { profile }, ['directory'])
  const [reason, setReason] = useState('')
  const entry = useEntry()
  const choose = async () => {
    if ((await entry.run('policy.choose-profile', { profile, reason })).ok) onChosen()
  }
  if (error !== undefined) return <p role="alert">{errorSentence(error)}</p>
  return (
    <form
      className={styles['stack']}
      onSubmit={(event) => {
        event.preventDefault()
        void choose()
      }}
    >
      <p role="status">
        {differences === undefined
          ? TEXT.looking
          : differences.length === 0
            ? TEXT.noChanges
            : TEXT.changes(differences.length)}
      </p>
      {differences !== undefined && differences.length > 0 && <ProfileChanges differences={differences} />}
      <TextField
        label={TEXT.reason}
        hint={POLICY_TEXT.reasonHint}
        value={reason}
        maxLength={400}
        onChange={setReason}
        error={entry.fault('reason') ?? entry.fault('profile') ?? entry.general}
      />
      <div className={styles['buttons']}>
        <Button type="submit" variant="primary" locked={differences === undefined}>
          {TEXT.use}
        </Button>
        <Button onPress={onCancel}>{POLICY_TEXT.cancel}</Button>
      </div>
    </form>
  )
}
