import { Lock } from 'lucide-react'
import { useId, useState } from 'react'
import { SEAL_TEXT } from '../../../../shared/text/cards'
import { Button } from '../../../components/Button'
import { SignaturePad, type SignatureMark } from '../../../components/SignaturePad'
import { useOpenSession } from '../session-context'
import { Fingerprint } from './Fingerprint'
import { shortFingerprint } from './fingerprint-groups'
import { PinCheck } from './PinCheck'
import { Sealed } from './Sealed'
import styles from './SealPanel.module.css'
import { SealSummary } from './SealSummary'
import { useFingerprint } from './use-fingerprint'
import { useSeal } from './use-seal'

/** What is signed, the signature, and the button that seals the record and releases the room. */
export function SealPanel() {
  const { view, state } = useOpenSession()
  const fingerprint = useFingerprint()
  const [mark, setMark] = useState<SignatureMark | null>(null)
  const [step, setStep] = useState<'draw' | 'pin' | 'pin-only'>('draw')
  const seal = useSeal()
  const lockId = useId()
  if (seal.sealed !== undefined) return <Sealed hash={seal.sealed.hash} at={seal.sealed.at} />
  const person = view.people.find(({ id }) => id === state.technician)
  const room = view.room.name
  const lock = seal.lock ?? (step === 'draw' && mark === null ? { words: SEAL_TEXT.signFirst } : undefined)
  return (
    <section className={styles['panel']} aria-labelledby={`${lockId}-title`}>
      <h2 id={`${lockId}-title`}>{SEAL_TEXT.title}</h2>
      <SealSummary />
      <p className={styles['say']}>
        {state.purpose === 'treatment' ? SEAL_TEXT.statement(room) : SEAL_TEXT.turnoverStatement(room)}
      </p>
      {/* Kept while the PIN is asked, so that going back finds the signature as drawn. */}
      <div hidden={step !== 'draw'}>
        <SignaturePad
          label={SEAL_TEXT.signsHere(person?.name ?? state.technician)}
          words={SEAL_TEXT.padWords}
          onChange={setMark}
          alternative={
            <p className={styles['alternative']}>
              {SEAL_TEXT.cannotSign}
              <button type="button" className={styles['link']} onClick={() => setStep('pin-only')}>
                {SEAL_TEXT.usePin}
              </button>
            </p>
          }
        />
      </div>
      {step !== 'draw' && person !== undefined && (
        <div className={styles['pin']}>
          <PinCheck
            key={person.id}
            person={person}
            error={seal.error}
            hint={step === 'pin-only' ? SEAL_TEXT.pinOnlyHint : SEAL_TEXT.pinHint}
            onPass={(pass) => void seal.seal(pass, step === 'pin' ? mark?.path : undefined)}
          />
          <Button variant="quiet" onPress={() => setStep('draw')}>
            {step === 'pin' ? SEAL_TEXT.backToSignature : SEAL_TEXT.useHand}
          </Button>
        </div>
      )}
      {step === 'draw' && (
        <div className={styles['print']}>
          <h3>
            {SEAL_TEXT.fingerprint} <span className="mono">{shortFingerprint(fingerprint)}</span>
          </h3>
          <Fingerprint hash={fingerprint} />
        </div>
      )}
      {step === 'draw' && (
        <div className={styles['go']}>
          <Button
            variant="primary"
            size="lg"
            block
            locked={lock !== undefined}
            describedBy={lockId}
            onPress={() => setStep('pin')}
            onLockedPress={seal.toBlocker}
          >
            <Lock size={22} aria-hidden="true" />
            {SEAL_TEXT.button(room)}
          </Button>
          <p id={lockId}>{lock?.words ?? SEAL_TEXT.after}</p>
        </div>
      )}
    </section>
  )
}
