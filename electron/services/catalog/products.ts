import { CONTACT_SECONDS, type Product } from '../../../shared/catalog/product'
import type { ParsedInput } from '../../../shared/ipc/contract'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import { randomText } from '../ids'
import type { Program } from '../program'
import { changeCatalog } from './change-catalog'
import { entryFault, isNameTaken, withChanged } from './entry'

type Fields = ParsedInput<'products.add'>

export async function addProduct(
  program: Program,
  by: string,
  input: Fields,
): Promise<Result<{ readonly product: string }>> {
  const id = `d-${randomText(5)}`
  const done = await changeCatalog(program, by, (catalog) => {
    const product = productOf({ id }, input)
    const fault = productFault(product, catalog.products)
    if (fault !== undefined) return fault
    return ok({
      what: `product ${id}`,
      old: null,
      new: product,
      catalog: { ...catalog, products: [...catalog.products, product] },
    })
  })
  return done.ok ? ok({ product: id }) : done
}

/** Running timers keep the minutes that they started with: their event holds them (rule R2). */
export function changeProduct(
  program: Program,
  by: string,
  { product: id, ...input }: ParsedInput<'products.change'>,
): Promise<Result<null>> {
  return changeCatalog(program, by, (catalog) => {
    const old = catalog.products.find((product) => product.id === id)
    if (old === undefined) return fail({ code: 'not-found', what: 'product' })
    const { retiredAt } = old
    const product = productOf({ id, ...(retiredAt !== undefined && { retiredAt }) }, input)
    const fault = productFault(product, catalog.products)
    if (fault !== undefined) return fault
    const products = withChanged(catalog.products, product)
    return ok({ what: `product ${id}`, old, new: product, catalog: { ...catalog, products } })
  })
}

export function retireProduct(
  program: Program,
  by: string,
  { product: id, retired }: ParsedInput<'products.retire'>,
): Promise<Result<null>> {
  return changeCatalog(program, by, (catalog) => {
    const old = catalog.products.find((product) => product.id === id)
    if (old === undefined) return fail({ code: 'not-found', what: 'product' })
    const { retiredAt: _before, ...rest } = old
    const product: Product = { ...rest, ...(retired && { retiredAt: program.clock.now().at }) }
    if (!retired && isNameTaken(product.name, catalog.products, id)) return entryFault('name', 'duplicate')
    const products = withChanged(catalog.products, product)
    return ok({ what: `product ${id}`, old, new: product, catalog: { ...catalog, products } })
  })
}

/** What the form left empty is not stored. */
function productOf(frame: Pick<Product, 'id' | 'retiredAt'>, input: Fields): Product {
  const { name, class: kind, registration, bloodborneClaim, tuberculocidal, otherClaims } = input
  const { contactSeconds, afterOpening } = input
  return {
    ...frame,
    ...{ name, class: kind, registration, bloodborneClaim },
    ...(tuberculocidal && { tuberculocidal }),
    ...(otherClaims !== '' && { otherClaims }),
    ...(contactSeconds !== undefined && { contactSeconds }),
    ...(afterOpening !== undefined && { afterOpening }),
  }
}

function productFault({ id, name, contactSeconds }: Product, all: readonly Product[]) {
  if (name === '') return entryFault('name', 'missing')
  if (isNameTaken(name, all, id)) return entryFault('name', 'duplicate')
  if (contactSeconds === undefined) return undefined
  const { min, max } = CONTACT_SECONDS
  const isInRange = Number.isInteger(contactSeconds) && contactSeconds >= min && contactSeconds <= max
  return isInRange ? undefined : entryFault('contact-time', 'out-of-range')
}
