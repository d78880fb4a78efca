import { Plus, Search } from 'lucide-react'
import { useState } from 'react'
import { foldLot } from '../../../../shared/catalog/fold-lot'
import { isTraced, type Product } from '../../../../shared/catalog/product'
import type { ProductBook } from '../../../../shared/catalog/product-book'
import { PRODUCTS_TEXT } from '../../../../shared/text/products'
import { Button } from '../../../components/Button'
import { TextField } from '../../../components/TextField'
import { useApp } from '../../frame/app-context'
import { useOpener } from '../use-opener'
import { LotForm } from './LotForm'
import { LotState } from './LotState'
import { shelfOf, type ShelfLot } from './open-lot'
import styles from './products.module.css'

const TEXT = PRODUCTS_TEXT.lots
/** Lots shown before somebody asks for all; with more than these they can be searched. */
const SHOWN = 12

/** A product's lots: what is open, what ends next, and who got them. */
export function LotsPart({ book, product }: { readonly book: ProductBook; readonly product: Product }) {
  const [open, setOpen] = useState<string>()
  const [wanted, setWanted] = useState('')
  const [isAll, setAll] = useState(false)
  const shelf = shelfOf(product, book)
  const found = shelf.filter(({ lot }) => foldLot(lot.lot).includes(foldLot(wanted)))
  const inUse = found.filter(({ lot }) => lot.usedUpOn === undefined)
  const usedUp = found.length - inUse.length
  const shown = isAll ? found : inUse.slice(0, SHOWN)
  const opener = useOpener()
  const show = (id: string) => {
    opener.remember()
    setOpen(open === id ? undefined : id)
  }
  const close = () => {
    setOpen(undefined)
    opener.giveBack()
  }
  return (
    <section className={styles['lots']} aria-label={TEXT.title}>
      <div className={styles['lotsHead']}>
        <h3>{TEXT.title}</h3>
        <Button expanded={open === NEW} onPress={() => show(NEW)}>
          <Plus size={20} aria-hidden="true" />
          {TEXT.add}
        </Button>
      </div>
      {open === NEW && <LotForm book={book} product={product.id} onDone={close} />}
      {shelf.length > SHOWN && (
        <TextField
          type="search"
          label={TEXT.find}
          icon={<Search size={20} aria-hidden="true" />}
          value={wanted}
          maxLength={60}
          onChange={setWanted}
        />
      )}
      {shelf.length === 0 && <p className="muted">{TEXT.none}</p>}
      <ul className={styles['rows']}>
        {shown.map((each) => (
          <LotRow
            key={each.lot.id}
            shelf={each}
            book={book}
            product={product}
            isOpen={open === each.lot.id}
            onOpen={() => show(each.lot.id)}
            onDone={close}
          />
        ))}
      </ul>
      {found.length > shown.length && (
        <div>
          <Button variant="quiet" onPress={() => setAll(true)}>
            {inUse.length > SHOWN ? TEXT.all(found.length) : TEXT.finished(usedUp)}
          </Button>
        </div>
      )}
    </section>
  )
}

const NEW = 'new'

interface LotRowProps {
  readonly shelf: ShelfLot
  readonly book: ProductBook
  readonly product: Product
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onDone: () => void
}

function LotRow({ shelf, book, product, isOpen, onOpen, onDone }: LotRowProps) {
  const { go } = useApp()
  const { lot } = shelf
  const { class: item } = product
  return (
    <li className={styles['row']}>
      <span>
        <bdi className={styles['lot']}>{lot.lot}</bdi>
        {PRODUCTS_TEXT.to(lot.expiry)} <LotState shelf={shelf} />
        <span className={styles['facts']}>
          {factsOf(shelf, book).map((fact) => (
            <bdi key={fact}>{fact}</bdi>
          ))}
        </span>
      </span>
      <span className={styles['buttons']}>
        {isTraced(item) && (
          <Button
            variant="quiet"
            label={TEXT.usesName(lot.lot)}
            onPress={() => go({ name: 'records', query: { lot: { item, lot: lot.lot } } })}
          >
            {TEXT.uses}
          </Button>
        )}
        <Button variant="quiet" label={TEXT.editName(lot.lot)} expanded={isOpen} onPress={onOpen}>
          {PRODUCTS_TEXT.edit}
        </Button>
      </span>
      {isOpen && (
        <div className={styles['inRow']}>
          <LotForm book={book} product={product.id} lot={lot} onDone={onDone} />
        </div>
      )}
    </li>
  )
}

function factsOf({ lot, lastDay }: ShelfLot, { rooms }: ProductBook): readonly string[] {
  const where = rooms.find(({ id }) => id === lot.room)?.name ?? TEXT.clinic
  if (lot.usedUpOn !== undefined) return [where, TEXT.usedUp(lot.usedUpOn)]
  if (lot.openedOn === undefined) return [where, TEXT.notOpened]
  return [where, TEXT.opened(lot.openedOn), TEXT.usable(lastDay)]
}
