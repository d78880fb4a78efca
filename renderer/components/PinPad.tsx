import { Delete, LockKeyhole, OctagonAlert } from 'lucide-react'
import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode, type RefObject } from 'react'
import { classNames } from './class-names'
import styles from './PinPad.module.css'
import { VisuallyHidden } from './VisuallyHidden'

export interface PinPadWords {
  readonly clear: string
  readonly deleteLast: string
  readonly entered: (count: number, length: number) => string
}

export interface PinPadProps {
  /** Whose PIN, e.g. “Maya’s PIN”. */
  readonly label: string
  /** 4 to 8. */
  readonly length: number
  readonly words: PinPadWords
  /** Called at the last digit; nothing is to be submitted. */
  readonly onComplete: (pin: string) => void
  readonly onCount?: ((count: number) => void) | undefined
  /** A new number empties the dots: raise it after a wrong PIN and when the person changes. */
  readonly attempt?: number
  readonly error?: string | undefined
  /** Why no PIN is taken now, e.g. after too many wrong ones. */
  readonly lockedReason?: string | undefined
  readonly hint?: ReactNode
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** Digits by touch, number row or number pad. They are counted as dots: neither screen nor document ever holds them. */
export function PinPad(props: PinPadProps) {
  const id = useId()
  const { length, words } = props
  const locked = props.lockedReason !== undefined
  const pin = usePinEntry(props)
  const field = useRef<HTMLInputElement>(null)
  usePinKeys(field, locked, pin)
  const noteIds = [(locked || props.error !== undefined) && `${id}-note`, props.hint !== undefined && `${id}-hint`]
  return (
    <div className={styles['pad']} role="group" aria-labelledby={`${id}-label`}>
      <div className={styles['head']}>
        <label className={styles['label']} id={`${id}-label`} htmlFor={id}>
          {props.label}
        </label>
        <div className={styles['dots']}>
          {Array.from({ length }, (_, i) => (
            <i key={i} className={classNames(i < pin.digits.length && styles['on'])} aria-hidden="true" />
          ))}
          <input
            ref={field}
            id={id}
            className={styles['field']}
            type="password"
            inputMode="none"
            autoComplete="off"
            value=""
            readOnly={locked}
            aria-describedby={noteIds.filter(Boolean).join(' ') || undefined}
            aria-invalid={props.error !== undefined || undefined}
            onChange={(event) => pin.add(event.target.value)}
          />
        </div>
      </div>
      <VisuallyHidden role="status">{words.entered(pin.digits.length, length)}</VisuallyHidden>
      <PinNote id={`${id}-note`} error={props.error} lockedReason={props.lockedReason} />
      <div className={styles['keys']}>
        {KEYS.map((digit) => (
          <PinKey key={digit} locked={locked} onPress={() => pin.add(digit)}>
            {digit}
          </PinKey>
        ))}
        <PinKey plain locked={locked} onPress={pin.clear}>
          {words.clear}
        </PinKey>
        <PinKey locked={locked} onPress={() => pin.add('0')}>
          0
        </PinKey>
        <PinKey plain locked={locked} onPress={pin.removeLast} label={words.deleteLast}>
          <Delete size={26} strokeWidth={1.75} aria-hidden="true" />
        </PinKey>
      </div>
      {props.hint !== undefined && (
        <p className={styles['hint']} id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
    </div>
  )
}

interface PinKeyProps {
  readonly children: ReactNode
  readonly onPress: () => void
  readonly locked: boolean
  readonly plain?: boolean
  readonly label?: string
}

function PinKey(props: PinKeyProps) {
  return (
    <button
      type="button"
      className={classNames(styles['key'], props.plain && styles['plain'])}
      aria-label={props.label}
      aria-disabled={props.locked || undefined}
      onClick={() => {
        if (!props.locked) props.onPress()
      }}
    >
      {props.children}
    </button>
  )
}

function PinNote(props: {
  readonly id: string
  readonly error: string | undefined
  readonly lockedReason: string | undefined
}) {
  const sentence = props.lockedReason ?? props.error
  const Icon = props.lockedReason === undefined ? OctagonAlert : LockKeyhole
  return (
    <div role="alert" id={props.id}>
      {sentence !== undefined && (
        <p className={styles['note']}>
          <Icon size={18} aria-hidden="true" />
          <span>{sentence}</span>
        </p>
      )}
    </div>
  )
}

interface PinEntry {
  readonly digits: string
  readonly add: (typed: string) => void
  readonly clear: () => void
  readonly removeLast: () => void
}

function usePinEntry({ length, attempt = 0, onComplete, onCount }: PinPadProps): PinEntry {
  const [digits, setDigits] = useState('')
  const [seenAttempt, setSeenAttempt] = useState(attempt)
  if (attempt !== seenAttempt) {
    setSeenAttempt(attempt)
    setDigits('')
  }
  const change = (next: string) => {
    if (next === digits) return
    setDigits(next)
    onCount?.(next.length)
    if (next.length === length) onComplete(next)
  }
  return {
    digits,
    add: (typed) => change((digits + typed.replace(/\D/g, '')).slice(0, length)),
    clear: () => change(''),
    removeLast: () => change(digits.slice(0, -1)),
  }
}

/** The number keys work wherever the focus is, except in another field. */
function usePinKeys(field: RefObject<HTMLInputElement | null>, locked: boolean, pin: PinEntry): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (locked || event.ctrlKey || event.metaKey || event.altKey || isCovered(field.current)) return
    if (isTypingElsewhere(event.target, field.current)) return
    const digit = digitOf(event)
    const empties = (event.key === 'Escape' || event.key === 'Backspace') && pin.digits !== ''
    if (digit === undefined && !empties) return
    event.preventDefault()
    event.stopPropagation()
    if (digit !== undefined) pin.add(digit)
    else if (event.key === 'Escape') pin.clear()
    else pin.removeLast()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listener, { capture: true })
    return () => document.removeEventListener('keydown', listener, { capture: true })
  }, [])
}

/** The number pad types digits also while Num Lock is off. */
function digitOf(event: KeyboardEvent): string | undefined {
  return /^\d$/.test(event.key) ? event.key : /^Numpad(\d)$/.exec(event.code)?.[1]
}

/** Something else lies over it: its digits are typed there. */
function isCovered(own: Element | null): boolean {
  return own !== null && own.closest('[inert], [aria-hidden="true"]') !== null
}

function isTypingElsewhere(target: EventTarget | null, own: Element | null): boolean {
  if (!(target instanceof Element) || target === own) return false
  return target.closest('input, textarea, select, [contenteditable], [role=listbox], [role=menu]') !== null
}
