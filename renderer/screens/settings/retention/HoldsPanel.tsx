import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { RetentionView } from '../../../../shared/retention/retention-view'
import { RETENTION_TEXT } from '../../../../shared/text/retention'
import { Button } from '../../../components/Button'
import { Panel } from '../../../components/Panel'
import { LiftForm } from '../LiftForm'
import { useOpener } from '../use-opener'
import { HoldForm } from './HoldForm'
import styles from './retention.module.css'

const TEXT = RETENTION_TEXT.holds

/** Holds that stand: each with its reason, and the way to lift it. */
export function HoldsPanel({ view }: { readonly view: RetentionView }) {
  const [isPlacing, setPlacing] = useState(false)
  const opener = useOpener()
  return (
    <Panel
      heading={TEXT.title}
      padding="none"
      actions={
        <Button
          expanded={isPlacing}
          onPress={() => {
            opener.remember()
            setPlacing(!isPlacing)
          }}
        >
          <Plus size={20} aria-hidden="true" />
          {TEXT.place}
        </Button>
      }
      footer={TEXT.about}
    >
      {isPlacing && (
        <div className={styles['pad']}>
          <HoldForm
            onDone={() => {
              setPlacing(false)
              opener.giveBack()
            }}
          />
        </div>
      )}
      {view.holds.length === 0 && !isPlacing && <p className={`${styles['pad'] ?? ''} muted`}>{TEXT.none}</p>}
      {view.holds.length > 0 && (
        <ul className={styles['rows']}>
          {view.holds.map((hold) => (
            <HoldRow key={hold.id} hold={hold} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function HoldRow({ hold }: { readonly hold: RetentionView['holds'][number] }) {
  const [isLifting, setLifting] = useState(false)
  const opener = useOpener()
  const { id, session, reason, name } = hold
  const what = session === undefined ? TEXT.wholeClinic : TEXT.record(session)
  return (
    <li className={styles['row']}>
      <span>
        <span className={styles['what']}>{what}</span>
        <bdi>{reason}</bdi>
        <bdi className={styles['small']}>{TEXT.placed(hold, name)}</bdi>
      </span>
      <Button
        variant="quiet"
        label={TEXT.liftName(what)}
        expanded={isLifting}
        onPress={() => {
          opener.remember()
          setLifting(!isLifting)
        }}
      >
        {TEXT.lift}
      </Button>
      {isLifting && (
        <LiftForm
          words={TEXT}
          lift={(run, reason) => run('retention.lift', { hold: id, reason })}
          onDone={() => {
            setLifting(false)
            opener.giveBack()
          }}
        />
      )}
    </li>
  )
}
