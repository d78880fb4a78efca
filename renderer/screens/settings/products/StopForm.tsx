import { useEffect, useRef, useState } from 'react'
import { PRODUCT_CLASSES, type ProductClass } from '../../../../shared/catalog/product'
import { dayFromText } from '../../../../shared/history/day-text'
import { expiryWords } from '../../../../shared/text/checklist'
import { PRODUCTS_TEXT } from '../../../../shared/text/products'
import { Button } from '../../../components/Button'
import { SelectField } from '../../../components/SelectField'
import { TextArea } from '../../../components/TextArea'
import { TextField } from '../../../components/TextField'
import { useEntry } from '../use-entry'
import styles from './products.module.css'

const TEXT = PRODUCTS_TEXT.stop
const KINDS = PRODUCT_CLASSES.map((id) => ({ id, label: PRODUCTS_TEXT.kinds[id] }))

/** Puts a recalled lot on the stop list. */
export function StopForm({ today, onDone }: { readonly today: string; readonly onDone: () => void }) {
  const [item, setItem] = useState<ProductClass>('pigment')
  const [lot, setLot] = useState('')
  const [recalled, setRecalled] = useState(expiryWords(today))
  const [reason, setReason] = useState('')
  const entry = useEntry()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const save = async () => {
    const recalledOn = dayFromText(recalled)
    if (recalledOn === undefined) {
      entry.refuse('recalled', 'missing')
      return
    }
    if ((await entry.run('stop-list.add', { item, lot, recalledOn, reason })).ok) onDone()
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
      <div className={styles['pair']}>
        <TextField
          label={TEXT.lot}
          mono
          uppercase
          value={lot}
          maxLength={30}
          onChange={setLot}
          error={entry.fault('lot')}
        />
        <SelectField label={TEXT.kind} options={KINDS} value={item} onChange={setItem} />
        <TextField
          label={TEXT.recalledOn}
          value={recalled}
          maxLength={24}
          onChange={setRecalled}
          error={entry.fault('recalled')}
        />
      </div>
      <TextArea
        label={TEXT.reason}
        hint={TEXT.reasonHint}
        rows={2}
        value={reason}
        maxLength={400}
        onChange={setReason}
        error={entry.fault('reason')}
      />
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
