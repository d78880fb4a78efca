import { useRef, useState } from 'react'
import { lotRefusal } from '../../../../shared/catalog/lot-rules'
import { expiryState, parseExpiry } from '../../../../shared/checklist/expiry'
import { readScan } from '../../../../shared/checklist/gs1'
import type { LotItem } from '../../../../shared/checklist/field'
import type { Refusal } from '../../../../shared/checklist/refusal'
import type { LastLot } from '../../../../shared/ipc/views'
import { refusalSentence } from '../../../../shared/text/checklist'
import { FIELD_TEXT } from '../../../../shared/text/session'
import { Button } from '../../../components/Button'
import { ExpiryInput } from '../../../components/ExpiryInput'
import { SwitchField } from '../../../components/SwitchField'
import { TextField } from '../../../components/TextField'
import { useApp } from '../../frame/app-context'
import { useOpenSession } from '../session-context'
import { lotDraftOf, typedExpiry, type LotDraft } from './draft'
import styles from './fields.module.css'
import { sentenceOf, type FieldInputProps } from './field-input'
import { useLeft } from './use-left'
import { useLotUses } from './use-lot-uses'

/** A date as long as `08 / 2027` is typed to its end. */
const WHOLE_DATE = 9
/** What is wrong with the lot itself, as against its date. */
const ABOUT_LOT: readonly Refusal['code'][] = ['lot-missing', 'lot-too-long', 'lot-stopped', 'opened-too-long', 'pack']
/** Said at once: nobody should go on typing the date of a lot that may not be used. */
const AT_ONCE: readonly Refusal['code'][] = ['lot-stopped', 'opened-too-long']

/** Lot and use-by date of a pack: typed, scanned, or the same as last time. */
export function LotField({ field, raw, fill, refusal: given, onEnter }: FieldInputProps<'lot'>) {
  const { view, state, context, lots } = useOpenSession()
  const refusal = useLotUses(given, state.id)
  const draft = lotDraftOf(raw)
  const ground = lots()
  const { today } = ground
  const expiryBox = useRef<HTMLInputElement>(null)
  const left = useLeft()
  const [misread, setMisread] = useState<string>()
  const last = view.lastLots.find(
    ({ item, lot, expiry }) =>
      item === field.item && lotRefusal(item, { lot, expiry, statement: true }, ground) === undefined,
  )
  const take = (next: LotDraft) => {
    setMisread(undefined)
    fill(next)
  }
  const scan = () => {
    const read = readScan(draft.lot, today)
    if (!read.ok) {
      setMisread(refusalSentence(read.refusal))
      return
    }
    const { lot = draft.lot, expiry, gtin, serial } = read.value
    const unit = { ...(gtin !== undefined && { gtin }), ...(serial !== undefined && { serial }) }
    const next = { ...draft, ...unit, lot, expiry: expiry === undefined ? draft.expiry : typedExpiry(expiry) }
    take(next)
    if (next.expiry === '') expiryBox.current?.focus()
  }
  const isAboutLot = refusal !== undefined && ABOUT_LOT.includes(refusal.code)
  const isAtOnce = refusal !== undefined && AT_ONCE.includes(refusal.code)
  const isAboutLabel = refusal?.code === 'statement-missing'
  const shown = left.isLeft || isAtOnce || draft.expiry.length >= WHOLE_DATE ? sentenceOf(refusal) : undefined
  return (
    <div className={styles['lotRow']} role="group" aria-label={field.label}>
      <div className={styles['lotBox']}>
        <TextField
          label={LABELS[field.item]}
          compact
          mono
          uppercase={!looksScanned(draft.lot)}
          maxLength={120}
          value={draft.lot}
          onChange={(lot) => take({ lot, expiry: draft.expiry })}
          onEnter={scan}
          error={misread ?? (isAboutLot ? shown : undefined)}
        />
      </div>
      <div className={styles['expiryBox']}>
        <ExpiryInput
          ref={expiryBox}
          label={FIELD_TEXT.expiry}
          compact
          value={draft.expiry}
          onChange={(expiry) => take({ ...draft, expiry })}
          onEnter={onEnter}
          onBlur={left.leave}
          error={isAboutLot || isAboutLabel ? undefined : shown}
          hint={isAboutLot ? undefined : soonHint(draft.expiry, today)}
        />
      </div>
      {field.item === 'pigment' && context.policy.pigmentStatement && (
        <div className={styles['wide']}>
          <SwitchField
            label={FIELD_TEXT.statement}
            on={draft.statement === true}
            onChange={(on) => take(withStatement(draft, on))}
            error={isAboutLabel && left.isLeft ? shown : undefined}
          />
        </div>
      )}
      {refusal?.code === 'lot-stopped' && (refusal.sessions ?? 0) > 0 && (
        <SessionsOf item={refusal.item} lot={refusal.lot} />
      )}
      {last !== undefined && <SameAsLast last={last} take={take} />}
    </div>
  )
}

function SameAsLast({ last: { lot, expiry }, take }: SameAsLastProps) {
  const typed = typedExpiry(expiry)
  return (
    <div className={styles['last']}>
      <Button label={FIELD_TEXT.sameAsLastName(lot, typed)} onPress={() => take({ lot, expiry: typed })}>
        {FIELD_TEXT.sameAsLast(typed)}
      </Button>
    </div>
  )
}

interface SameAsLastProps {
  readonly last: LastLot
  readonly take: (draft: LotDraft) => void
}

const LABELS: Readonly<Record<LotItem, string>> = {
  needle: FIELD_TEXT.lot,
  pigment: FIELD_TEXT.batch,
  diluent: FIELD_TEXT.lot,
  pack: FIELD_TEXT.cycle,
}

/** The way to everybody who got a recalled lot. History asks for a manager's PIN; what was ticked here is saved. */
function SessionsOf({ item, lot }: { readonly item: LotItem; readonly lot: string }) {
  const { go } = useApp()
  return (
    <div className={styles['wide']}>
      <Button variant="link" onPress={() => go({ name: 'records', query: { lot: { item, lot } } })}>
        {FIELD_TEXT.sessionsOf}
      </Button>
    </div>
  )
}

function withStatement({ statement: _before, ...draft }: LotDraft, on: boolean): LotDraft {
  return on ? { ...draft, statement: true } : draft
}

/** Scanned codes tell capitals from small letters; what is typed by hand becomes capitals. */
function looksScanned(text: string): boolean {
  return /^[\](]|^\d{8}/.test(text)
}

function soonHint(typed: string, today: string): string | undefined {
  const expiry = parseExpiry(typed, today)
  return expiry.ok && expiryState(expiry.value, today) === 'soon' ? FIELD_TEXT.soon(typed) : undefined
}
