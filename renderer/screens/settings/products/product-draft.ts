import { type Product, type ProductClass, isTraced } from '../../../../shared/catalog/product'
import type { EntryFault, EntryField } from '../../../../shared/ipc/entry-fault'
import type { Input } from '../../../../shared/ipc/contract'
import { minutesAndSeconds } from '../../../../shared/text/checklist'
import { contactSeconds } from '../../first-run/draft'

/** What stands in the form: text as it was typed. */
export interface ProductDraft {
  readonly name: string
  readonly class: ProductClass
  readonly registration: string
  readonly bloodborneClaim: boolean
  readonly tuberculocidal: boolean
  readonly otherClaims: string
  readonly contact: string
  readonly after: string
  readonly afterUnit: 'days' | 'months'
}

export function draftOf(product: Product | undefined): ProductDraft {
  const { contactSeconds: seconds, afterOpening } = product ?? {}
  return {
    name: product?.name ?? '',
    class: product?.class ?? 'surface-disinfectant',
    registration: product?.registration ?? '',
    bloodborneClaim: product?.bloodborneClaim ?? false,
    tuberculocidal: product?.tuberculocidal ?? false,
    otherClaims: product?.otherClaims ?? '',
    contact: seconds === undefined ? '' : minutesAndSeconds(seconds),
    after: afterOpening === undefined ? '' : String(afterOpening.count),
    afterUnit: afterOpening?.unit ?? 'months',
  }
}

type Read =
  | { readonly ok: true; readonly input: Input<'products.add'> }
  | { readonly ok: false; readonly field: EntryField; readonly why: EntryFault }

/** What a form asks for is kept, what it does not ask for is left out; or the first field that cannot be read. */
export function readProduct(draft: ProductDraft): Read {
  const { name, class: kind, registration, bloodborneClaim, tuberculocidal, otherClaims } = draft
  const isDisinfectant = kind === 'surface-disinfectant'
  const seconds = contactSeconds(draft.contact)
  const hasContact = isDisinfectant && draft.contact.trim() !== ''
  if (hasContact && seconds === undefined) return { ok: false, field: 'contact-time', why: 'out-of-range' }
  const count = Number(draft.after)
  const hasAfter = draft.after.trim() !== ''
  if (hasAfter && !(Number.isInteger(count) && count >= 1 && count <= 400)) {
    return { ok: false, field: 'after-opening', why: 'out-of-range' }
  }
  return {
    ok: true,
    input: {
      ...{ name, class: kind },
      registration: isTraced(kind) ? '' : registration,
      bloodborneClaim: isDisinfectant && bloodborneClaim,
      tuberculocidal: isDisinfectant && tuberculocidal,
      otherClaims: isTraced(kind) ? '' : otherClaims,
      ...(hasContact && seconds !== undefined && { contactSeconds: seconds }),
      ...(hasAfter && { afterOpening: { count, unit: draft.afterUnit } }),
    },
  }
}
