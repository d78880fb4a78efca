import { Lock } from 'lucide-react'
import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import type { Person } from '../../../../shared/people/person'
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
import { SecondCheck } from './SecondCheck'
import { useFingerprint } from './use-fingerprint'
import { useSeal, type Checker, type Seal } from './use-seal'

type Step = 'draw' | 'pin' | 'pin-only'

/** What is signed, the signature, and the button that seals the record and releases the room. */
export function SealPanel() {
  const { view, state } = useOpenSession()
  const [mark, setMark] = useState<SignatureMark | null>(null)
  const [step, setStep] = useState<Step>('draw')
  const seal = useSeal()
  const titleId = useId()
  const parts = useRef<HTMLDivElement>(null)
  useFocusOfStep(parts, step)
  if (seal.sealed !== undefined) return <Sealed hash={seal.sealed.hash} at={seal.sealed.at} />
  const person = view.people.find(({ id }) => id === state.technician)
  const room = view.room.name
  return (
    <section className={styles['panel']} aria-labelledby={titleId}>
      <div className={styles['parts']} ref={parts}>
        <div className={styles['what']}>
          <h2 id={titleId}>{SEAL_TEXT.title}</h2>
          <SealSummary />
          <p className={styles['say']}>
            {state.purpose === 'list'
              ? SEAL_TEXT.listStatement(view.checklist.name)
              : state.purpose === 'treatment'
                ? SEAL_TEXT.statement(room)
                : SEAL_TEXT.turnoverStatement(room)}
          </p>
        </div>
        {/* Kept while the PIN is asked, so that going back finds the signature as drawn. */}
        <div className={styles['sign']} data-step="draw" hidden={step !== 'draw'}>
          <SignaturePad
            label={SEAL_TEXT.signsHere(person?.name ?? state.technician)}
            words={SEAL_TEXT.padWords}
            onChange={setMark}
            alternative={
              <p className={styles['alternative']}>
                {SEAL_TEXT.cannotSign}
                <Button variant="link" onPress={() => setStep('pin-only')}>
                  {SEAL_TEXT.usePin}
                </Button>
              </p>
            }
          />
        </div>
        {step === 'draw' ? (
          <>
            <RecordPrint />
            <SealButton seal={seal} isSigned={mark !== null} onPress={() => setStep('pin')} />
          </>
        ) : (
          person !== undefined && (
            <SealPin
              person={person}
              step={step}
              error={seal.error}
              onPasses={(pass, checker) => void seal.seal(pass, step === 'pin' ? mark?.path : undefined, checker)}
              onBack={() => setStep('draw')}
            />
          )
        )}
      </div>
    </section>
  )
}

/** What was pressed goes away with its step: the focus goes on to what the next one asks for. */
function useFocusOfStep(parts: RefObject<HTMLElement | null>, step: Step): void {
  const seen = useRef(step)
  useEffect(() => {
    if (seen.current === step) return
    seen.current = step
    const asked = step === 'draw' ? '[data-step=draw] button' : '[data-step=pin] input'
    parts.current?.querySelector<HTMLElement>(asked)?.focus()
  }, [parts, step])
}

interface SealPinProps {
  readonly person: Person
  readonly step: Exclude<Step, 'draw'>
  readonly error: string | undefined
  readonly onPasses: (pass: string, checker?: Checker) => void
  readonly onBack: () => void
}

function SealPin({ person, step, error, onPasses, onBack }: SealPinProps) {
  const { view, state } = useOpenSession()
  const [own, setOwn] = useState<string>()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (own !== undefined) box.current?.querySelector<HTMLElement>('input, button')?.focus()
  }, [own])
  const asksForSecond = view.policy.secondCheck && state.purpose !== 'list'
  return (
    <div className={styles['pin']} data-step="pin" ref={box}>
      {own === undefined ? (
        <PinCheck
          key={person.id}
          person={person}
          error={error}
          hint={step === 'pin-only' ? SEAL_TEXT.pinOnlyHint : SEAL_TEXT.pinHint}
          onPass={(pass) => (asksForSecond ? setOwn(pass) : onPasses(pass))}
        />
      ) : (
        <SecondCheck
          people={view.people.filter(({ id, hasLeft }) => !hasLeft && id !== person.id)}
          onPass={(checker) => {
            setOwn(undefined)
            onPasses(own, checker)
          }}
        />
      )}
      <Button variant="quiet" onPress={onBack}>
        {step === 'pin' ? SEAL_TEXT.backToSignature : SEAL_TEXT.useHand}
      </Button>
    </div>
  )
}

function RecordPrint() {
  const fingerprint = useFingerprint()
  return (
    <div className={styles['print']}>
      <h3>
        {SEAL_TEXT.fingerprint} <span className="mono">{shortFingerprint(fingerprint)}</span>
      </h3>
      <Fingerprint hash={fingerprint} />
    </div>
  )
}

interface SealButtonProps {
  readonly seal: Seal
  readonly isSigned: boolean
  readonly onPress: () => void
}

function SealButton({ seal, isSigned, onPress }: SealButtonProps) {
  const { view, state } = useOpenSession()
  const reasonId = useId()
  const reason = seal.lock ?? (isSigned ? undefined : SEAL_TEXT.signFirst)
  return (
    <div className={styles['go']}>
      <Button
        variant="primary"
        size="lg"
        block
        locked={reason !== undefined}
        describedBy={reasonId}
        onPress={onPress}
        onLockedPress={seal.toBlocker}
      >
        <Lock size={22} aria-hidden="true" />
        {state.purpose === 'list' ? SEAL_TEXT.listButton : SEAL_TEXT.button(view.room.name)}
      </Button>
      <p id={reasonId}>{reason ?? SEAL_TEXT.after}</p>
    </div>
  )
}
