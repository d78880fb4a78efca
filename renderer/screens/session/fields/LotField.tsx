import { useRef, useState } from 'react'
import { expiryState, parseExpiry } from '../../../../shared/checklist/expiry'
import { readScan } from '../../../../shared/checklist/gs1'
import { localDay } from '../../../../shared/session/moment'
import { refusalSentence } from '../../../../shared/text/checklist'
import { FIELD_TEXT } from '../../../../shared/text/session'
import { Button } from '../../../components/Button'
import { ExpiryInput } from '../../../components/ExpiryInput'
import { TextField } from '../../../components/TextField'
import { useOpenSession } from '../session-context'
import { lotDraftOf, typedExpiry, type LotDraft } from './draft'
import styles from './fields.module.css'
import { sentenceOf, type FieldInputProps } from './field-input'
import { useLeft } from './use-left'

/** A date as long as `08 / 2027` is typed to its end. */
const WHOLE_DATE = 9

/** Lot and use-by date of a pack: typed, scanned, or the same as last time. */
export function LotField({ field, raw, fill, refusal, onEnter }: FieldInputProps<'lot'>) {
  const { view, now } = useOpenSession()
  const draft = lotDraftOf(raw)
  const today = localDay(now())
  const expiryBox = useRef<HTMLInputElement>(null)
  const left = useLeft()
  const [misread, setMisread] = useState<string>()
  const last = view.lastLots.find(({ item }) => item === field.item)
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
  const isAboutLot = refusal?.code === 'lot-missing' || refusal?.code === 'lot-too-long'
  const shown = left.isLeft || draft.expiry.length >= WHOLE_DATE ? sentenceOf(refusal) : undefined
  return (
    <div className={styles['lotRow']} role="group" aria-label={field.label}>
      <div className={styles['lotBox']}>
        <TextField
          label={field.item === 'pigment' ? FIELD_TEXT.batch : FIELD_TEXT.lot}
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
          error={isAboutLot ? undefined : shown}
          hint={soonHint(draft.expiry, today)}
        />
      </div>
      {last !== undefined && (
        <div className={styles['last']}>
          <Button
            label={FIELD_TEXT.sameAsLastName(last.lot, typedExpiry(last.expiry))}
            onPress={() => take({ lot: last.lot, expiry: typedExpiry(last.expiry) })}
          >
            {FIELD_TEXT.sameAsLast(typedExpiry(last.expiry))}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Scanned codes tell capitals from small letters; what is typed by hand becomes capitals. */
function looksScanned(text: string): boolean {
  return /^[\](]|^\d{8}/.test(text)
}

function soonHint(typed: string, today: string): string | undefined {
  const expiry = parseExpiry(typed, today)
  return expiry.ok && expiryState(expiry.value, today) === 'soon' ? FIELD_TEXT.soon(typed) : undefined
}
