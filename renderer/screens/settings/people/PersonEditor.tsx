import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { StaffMember } from '../../../../shared/people/staff'
import { STAFF_TEXT } from '../../../../shared/text/staff'
import { IconButton } from '../../../components/IconButton'
import { Panel } from '../../../components/Panel'
import { CredentialsPart } from './CredentialsPart'
import { HepatitisPart } from './HepatitisPart'
import { NamePart, RolePart } from './NameAndRole'
import styles from './people.module.css'
import { PinPart } from './PinPart'
import { PresencePart } from './PresencePart'

interface PersonEditorProps {
  readonly person: StaffMember
  readonly onClose: () => void
}

/** Everything about one person that a manager looks after. */
export function PersonEditor({ person, onClose }: PersonEditorProps) {
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => part.current?.focus(), [])
  return (
    <div className={styles['editor']} ref={part} tabIndex={-1}>
      <Panel
        heading={person.name}
        actions={
          <IconButton aria-label={STAFF_TEXT.close} onPress={onClose}>
            <X size={22} aria-hidden="true" />
          </IconButton>
        }
      >
        <div className={styles['parts']}>
          <NamePart person={person} />
          {!person.hasLeft && <RolePart person={person} />}
          <CredentialsPart person={person} />
          {!person.hasLeft && <HepatitisPart person={person} />}
          {!person.hasLeft && <PinPart person={person} />}
          <PresencePart person={person} />
        </div>
      </Panel>
    </div>
  )
}
