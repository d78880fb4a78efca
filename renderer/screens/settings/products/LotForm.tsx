import { useEffect, useRef, useState } from 'react'
import type { ProductBook } from '../../../../shared/catalog/product-book'
import type { StockLot } from '../../../../shared/catalog/stock'
import { readScan } from '../../../../shared/checklist/gs1'
import { expiryWords } from '../../../../shared/text/checklist'
import { PRODUCTS_TEXT } from '../../../../shared/text/products'
import { Button } from '../../../components/Button'
import { ExpiryInput } from '../../../components/ExpiryInput'
import { SelectField } from '../../../components/SelectField'
import { TextField } from '../../../components/TextField'
import { useEntry } from '../use-entry'
import { lotDraftOf, readLot, WHOLE_CLINIC, type LotDraft } from './lot-draft'
import styles from './products.module.css'

const TEXT = PRODUCTS_TEXT.lots

interface LotFormProps {
  readonly book: ProductBook
  readonly product: string
  /** Absent for a lot that is not stored yet. */
  readonly lot?: StockLot | undefined
  readonly onDone: () => void
}

/** A lot's number and date, when it was opened or used up, and where it stands. Lot and date may be scanned. */
export function LotForm({ book, product, lot, onDone }: LotFormProps) {
  const [draft, setDraft] = useState(() => lotDraftOf(lot))
  const entry = useEntry()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const change = (part: Partial<LotDraft>) => setDraft({ ...draft, ...part })
  const save = async () => {
    const read = readLot(draft, book.today)
    if (!read.ok) {
      entry.refuse(read.field, read.why)
      return
    }
    const saved =
      lot === undefined
        ? await entry.run('stock.add', { product, ...read.fields })
        : await entry.run('stock.change', { id: lot.id, ...read.fields })
    if (saved.ok) onDone()
  }
  return (
    <form
      ref={form}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <LotFields draft={draft} change={change} fault={entry.fault} book={book} />
      {entry.general !== undefined && <p role="alert">{entry.general}</p>}
      <div className={styles['buttons']}>
        <Button type="submit" variant="primary">
          {TEXT.save}
        </Button>
        <Button onPress={onDone}>{TEXT.cancel}</Button>
      </div>
    </form>
  )
}

interface LotFieldsProps {
  readonly draft: LotDraft
  readonly change: (part: Partial<LotDraft>) => void
  readonly fault: ReturnType<typeof useEntry>['fault']
  readonly book: ProductBook
}

function LotFields({ draft, change, fault, book }: LotFieldsProps) {
  const scan = () => {
    const read = readScan(draft.lot, book.today)
    if (!read.ok) return
    const { lot = draft.lot, expiry } = read.value
    change({ lot, ...(expiry !== undefined && { expiry }) })
  }
  const today = expiryWords(book.today)
  return (
    <>
      <div className={styles['pair']}>
        <TextField
          label={TEXT.lot}
          mono
          uppercase={!/^[\](]|^\d{8}/.test(draft.lot)}
          maxLength={120}
          value={draft.lot}
          onChange={(lot) => change({ lot })}
          onEnter={scan}
          error={fault('lot')}
        />
        <ExpiryInput
          label={TEXT.expiry}
          value={draft.expiry}
          onChange={(expiry) => change({ expiry })}
          error={fault('expiry')}
        />
      </div>
      <DayRow
        label={TEXT.openedOn}
        todayLabel={TEXT.openedToday}
        value={draft.opened}
        today={today}
        onChange={(opened) => change({ opened })}
        error={fault('opened')}
      />
      <DayRow
        label={TEXT.usedUpOn}
        todayLabel={TEXT.usedUpToday}
        value={draft.usedUp}
        today={today}
        onChange={(usedUp) => change({ usedUp })}
        error={fault('used-up')}
      />
      <SelectField
        label={TEXT.where}
        options={[{ id: WHOLE_CLINIC, label: TEXT.clinic }, ...book.rooms.map(({ id, name }) => ({ id, label: name }))]}
        value={draft.room}
        onChange={(room) => change({ room })}
      />
    </>
  )
}

interface DayRowProps {
  readonly label: string
  readonly todayLabel: string
  readonly value: string
  /** The clinic's day in words. */
  readonly today: string
  readonly onChange: (text: string) => void
  readonly error: string | undefined
}

function DayRow({ label, todayLabel, value, today, onChange, error }: DayRowProps) {
  return (
    <div className={styles['day']}>
      <TextField label={label} hint={TEXT.dayHint} value={value} maxLength={24} onChange={onChange} error={error} />
      <Button label={todayLabel} onPress={() => onChange(today)}>
        {TEXT.today}
      </Button>
    </div>
  )
}
