import { useEffect, useRef, useState } from 'react'
import { type Product, disinfectionFault } from '../../../../shared/catalog/product'
import type { ProductBook } from '../../../../shared/catalog/product-book'
import { PRODUCTS_TEXT } from '../../../../shared/text/products'
import { ruleSentence } from '../../../../shared/text/rules'
import { Button } from '../../../components/Button'
import { Panel } from '../../../components/Panel'
import { useEntry } from '../use-entry'
import { LotsPart } from './LotsPart'
import { draftOf, readProduct } from './product-draft'
import { ProductFields } from './ProductFields'
import styles from './products.module.css'

const TEXT = PRODUCTS_TEXT.editor

interface ProductEditorProps {
  readonly book: ProductBook
  /** Absent for a product that is not stored yet. */
  readonly product: Product | undefined
  readonly onClose: () => void
  readonly onAdded: (id: string) => void
}

/** One product: what its label says, its lots in stock, and taking it out of use. */
export function ProductEditor({ book, product, onClose, onAdded }: ProductEditorProps) {
  const [draft, setDraft] = useState(() => draftOf(product))
  const [isSaved, setSaved] = useState(false)
  const entry = useEntry()
  const form = useFocusInside()
  const save = async () => {
    const read = readProduct(draft)
    if (!read.ok) {
      entry.refuse(read.field, read.why)
      return
    }
    if (product === undefined) {
      const added = await entry.run('products.add', read.input)
      if (added.ok) onAdded(added.value.product)
      return
    }
    setSaved((await entry.run('products.change', { product: product.id, ...read.input })).ok)
  }
  return (
    <Panel heading={product === undefined ? TEXT.new : TEXT.title(product.name)}>
      <form
        className={styles['form']}
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <ProductFields
          draft={draft}
          change={(part) => {
            setSaved(false)
            setDraft({ ...draft, ...part })
          }}
          fault={entry.fault}
        />
        {product !== undefined && <Usable product={product} claim={book.claim} />}
        {entry.general !== undefined && <p role="alert">{entry.general}</p>}
        <p role="status">{isSaved ? TEXT.saved : ''}</p>
        <div className={styles['buttons']}>
          <Button type="submit" variant="primary">
            {TEXT.save}
          </Button>
          <Button onPress={onClose}>{TEXT.close}</Button>
          {product !== undefined && <Retire product={product} onDone={onClose} />}
        </div>
      </form>
      {product !== undefined && <LotsPart book={book} product={product} />}
    </Panel>
  )
}

/** Whether it can start a contact time; in the words that the checklist would refuse it with (rule R3). */
function Usable({ product, claim }: { readonly product: Product; readonly claim: ProductBook['claim'] }) {
  if (product.class !== 'surface-disinfectant') return null
  const fault = disinfectionFault(product, claim)
  if (fault === undefined) return <p className={styles['good']}>{TEXT.usable}</p>
  return (
    <p className={styles['fault']}>
      {ruleSentence({ code: 'product', name: product.name, fault, class: product.class })}
    </p>
  )
}

function Retire({ product: { id, retiredAt }, onDone }: { readonly product: Product; readonly onDone: () => void }) {
  const entry = useEntry()
  const isRetired = retiredAt !== undefined
  const retire = async () => {
    if ((await entry.run('products.retire', { product: id, retired: !isRetired })).ok) onDone()
  }
  const fault = entry.fault('name') ?? entry.general
  return (
    <>
      <Button variant={isRetired ? 'default' : 'danger'} onPress={() => void retire()}>
        {isRetired ? PRODUCTS_TEXT.bringBack : TEXT.retire}
      </Button>
      {fault !== undefined && <p role="alert">{fault}</p>}
      {!isRetired && <p className="muted small">{TEXT.retireHint}</p>}
    </>
  )
}

/** The first field takes the focus as the form opens. */
function useFocusInside() {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  return form
}
