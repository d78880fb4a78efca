import { useState } from 'react'
import type { Product } from '../../../../shared/catalog/product'
import { errorSentence } from '../../../../shared/text/errors'
import { PRODUCTS_TEXT } from '../../../../shared/text/products'
import { useQuery } from '../../../api/use-query'
import { classNames } from '../../../components/class-names'
import { useOpener } from '../use-opener'
import { useWantedItem } from '../use-wanted-item'
import { ProductEditor } from './ProductEditor'
import { ProductsPanel } from './ProductsPanel'
import styles from './products.module.css'
import { StopListPanel } from './StopListPanel'

/** The product that is open for changes; `new` for one that is not stored yet. */
type Open = { readonly kind: 'new' } | { readonly kind: 'product'; readonly id: string }

function openOf(item: string | undefined): Open | undefined {
  if (item === undefined) return undefined
  return item === 'new' ? { kind: 'new' } : { kind: 'product', id: item }
}

/** Products with their lots in stock, and the lots that nobody may use. */
export function ProductsSection() {
  const { data: book, error } = useQuery('products.read', {}, ['directory'])
  const wanted = useWantedItem()
  const [open, setOpen] = useState(() => openOf(wanted))
  const opener = useOpener()
  if (error !== undefined) return <p role="alert">{errorSentence(error)}</p>
  if (book === undefined) return <p className="muted">{PRODUCTS_TEXT.loading}</p>
  const product = open?.kind === 'product' ? book.products.find(({ id }) => id === open.id) : undefined
  const isEditing = open?.kind === 'new' || product !== undefined
  const show = (next: Open) => {
    opener.remember()
    setOpen(next)
  }
  const close = () => {
    setOpen(undefined)
    opener.giveBack()
  }
  return (
    <div className={classNames(styles['section'], isEditing && styles['withEditor'])}>
      <div className={styles['lists']}>
        <ProductsPanel
          book={book}
          open={product?.id}
          onOpen={(each: Product) => show({ kind: 'product', id: each.id })}
          onAdd={() => show({ kind: 'new' })}
        />
        <StopListPanel book={book} />
      </div>
      {isEditing && (
        <ProductEditor
          key={product?.id ?? 'new'}
          book={book}
          product={product}
          onClose={close}
          onAdded={(id) => setOpen({ kind: 'product', id })}
        />
      )}
    </div>
  )
}
