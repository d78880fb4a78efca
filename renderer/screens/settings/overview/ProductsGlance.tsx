import { Info } from 'lucide-react'
import type { ProductBook } from '../../../../shared/catalog/product-book'
import type { Product } from '../../../../shared/catalog/product'
import { minutesAndSeconds } from '../../../../shared/text/checklist'
import { OVERVIEW_TEXT } from '../../../../shared/text/overview'
import { PRODUCTS_TEXT } from '../../../../shared/text/products'
import { useQuery } from '../../../api/use-query'
import { LotState } from '../products/LotState'
import { shelfOf } from '../products/open-lot'
import { Glance } from './Glance'
import { useGoTo } from './use-go-to'

/** Products with their contact time and the lot that is open. */
export function ProductsGlance() {
  const { data: book } = useQuery('products.read', {}, ['directory'])
  const open = useGoTo('products')
  if (book === undefined) return null
  const { title, columns } = OVERVIEW_TEXT.products
  return (
    <Glance
      title={title}
      columns={columns}
      withHeads
      rows={book.products
        .filter(({ retiredAt }) => retiredAt === undefined)
        .map((product) => ({
          id: product.id,
          name: product.name,
          cells: [<ContactTime key="time" product={product} />, <OpenLot key="lot" product={product} book={book} />],
        }))}
      add={PRODUCTS_TEXT.add}
      edit={PRODUCTS_TEXT.edit}
      editName={PRODUCTS_TEXT.editName}
      onOpen={open}
      footer={
        <>
          <Info size={18} aria-hidden="true" />
          {PRODUCTS_TEXT.note}
        </>
      }
    />
  )
}

function ContactTime({ product: { contactSeconds } }: { readonly product: Product }) {
  if (contactSeconds === undefined) return <span className="muted">{PRODUCTS_TEXT.noContact}</span>
  return <b>{minutesAndSeconds(contactSeconds)}</b>
}

function OpenLot({ product, book }: { readonly product: Product; readonly book: ProductBook }) {
  const first = shelfOf(product, book).find(({ lot }) => lot.usedUpOn === undefined)
  if (first === undefined) return <span className="muted">{PRODUCTS_TEXT.noLot}</span>
  return (
    <>
      <bdi className="mono">{first.lot.lot}</bdi>
      {PRODUCTS_TEXT.to(first.lot.expiry)} <LotState shelf={first} />
    </>
  )
}
