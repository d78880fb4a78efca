import { z } from 'zod'
import { ID } from '../checklist/field'

/** Four different things that are often called "disinfectant"; only the third closes a disinfection line (rule R3). */
const PRODUCT_CLASSES = ['hand-product', 'skin-antiseptic', 'surface-disinfectant', 'detergent'] as const
export type ProductClass = (typeof PRODUCT_CLASSES)[number]

export const PRODUCT = z.object({
  id: ID,
  name: z.string().min(1).max(80),
  class: z.enum(PRODUCT_CLASSES),
  /** EPA registration number, or the test standard on the label (EN 14476). */
  registration: z.string().max(60),
  /** The label claims activity against blood-borne viruses. */
  bloodborneClaim: z.boolean(),
  /** Contact time in seconds from the label; the longest blood-borne claim counts. */
  contactSeconds: z.number().int().min(15).max(600).exactOptional(),
  retiredAt: z.string().exactOptional(),
})
export type Product = z.infer<typeof PRODUCT>

export type ProductFault = 'wrong-class' | 'no-registration' | 'no-claim' | 'no-contact-time' | 'retired'

/** Why a product cannot close a disinfection line, or `undefined` when it can (rule R3). */
export function disinfectionFault(product: Product): ProductFault | undefined {
  if (product.class !== 'surface-disinfectant') return 'wrong-class'
  if (product.retiredAt !== undefined) return 'retired'
  if (product.registration.trim() === '') return 'no-registration'
  if (!product.bloodborneClaim) return 'no-claim'
  return product.contactSeconds === undefined ? 'no-contact-time' : undefined
}
