import { Info, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Product } from '../../../../shared/catalog/product'
import type { ProductBook } from '../../../../shared/catalog/product-book'
import { minutesAndSeconds } from '../../../../shared/text/checklist'
import { PRODUCTS_TEXT } from '../../../../shared/text/products'
import { Button } from '../../../components/Button'
import { Panel } from '../../../components/Panel'
import { VisuallyHidden } from '../../../components/VisuallyHidden'
import { LotState } from './LotState'
import { shelfOf } from './open-lot'
import styles from './products.module.css'

interface ProductsPanelProps {
  readonly book: ProductBook
  /** The product whose editor is open. */
  readonly open: string | undefined
  readonly onOpen: (product: Product) => void
  readonly onAdd: () => void
}

/** Every product with its contact time and the lot that is open. */
export function ProductsPanel({ book, open, onOpen, onAdd }: ProductsPanelProps) {
  const [withRetired, setWithRetired] = useState(false)
  const inUse = book.products.filter(({ retiredAt }) => retiredAt === undefined)
  const retired = book.products.filter(({ retiredAt }) => retiredAt !== undefined)
  const { columns } = PRODUCTS_TEXT
  return (
    <Panel
      heading={PRODUCTS_TEXT.title}
      padding="none"
      actions={
        <Button onPress={onAdd}>
          <Plus size={20} aria-hidden="true" />
          {PRODUCTS_TEXT.add}
        </Button>
      }
      footer={
        <>
          <Info size={18} aria-hidden="true" />
          {PRODUCTS_TEXT.note}
        </>
      }
    >
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{columns.product}</th>
            <th scope="col" className={styles['contact']}>
              {columns.contact}
            </th>
            <th scope="col">{columns.lot}</th>
            <th scope="col">
              <VisuallyHidden>{columns.edit}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {[...inUse, ...(withRetired ? retired : [])].map((product) => (
            <ProductRow key={product.id} product={product} book={book} isOpen={product.id === open} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
      {retired.length > 0 && (
        <div className={styles['foot']}>
          <Button variant="quiet" expanded={withRetired} onPress={() => setWithRetired(!withRetired)}>
            {PRODUCTS_TEXT.retired(retired.length)}
          </Button>
        </div>
      )}
    </Panel>
  )
}

interface ProductRowProps {
  readonly product: Product
  readonly book: ProductBook
  readonly isOpen: boolean
  readonly onOpen: (product: Product) => void
}

function ProductRow({ product, book, isOpen, onOpen }: ProductRowProps) {
  const { name, class: kind, contactSeconds } = product
  const first = shelfOf(product, book).find(({ lot }) => lot.usedUpOn === undefined)
  return (
    <tr data-open={isOpen ? '' : undefined}>
      <td>
        <span className={styles['name']}>
          <bdi>{name}</bdi>
        </span>
        <span className={styles['kind']}>{PRODUCTS_TEXT.kinds[kind]}</span>
      </td>
      <td className={styles['contact']}>
        {contactSeconds === undefined ? PRODUCTS_TEXT.noContact : minutesAndSeconds(contactSeconds)}
      </td>
      <td>
        {first === undefined ? (
          <span className="muted">{PRODUCTS_TEXT.noLot}</span>
        ) : (
          <span className={styles['openLot']}>
            <span>
              <bdi className="mono">{first.lot.lot}</bdi>
              {PRODUCTS_TEXT.to(first.lot.expiry)}
            </span>
            <LotState shelf={first} />
          </span>
        )}
      </td>
      <td>
        <Button variant="quiet" label={PRODUCTS_TEXT.editName(name)} expanded={isOpen} onPress={() => onOpen(product)}>
          {PRODUCTS_TEXT.edit}
        </Button>
      </td>
    </tr>
  )
}
