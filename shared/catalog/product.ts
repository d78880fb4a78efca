import { z } from 'zod'
import { ID } from '../checklist/field'

/** Different things that are often called "disinfectant", of which only the first closes a disinfection line (rule R3). */
const CLEANERS = ['surface-disinfectant', 'detergent', 'skin-antiseptic', 'hand-product'] as const
/** Whose lots a session logs. */
const TRACED = ['needle', 'pigment', 'diluent'] as const
export const PRODUCT_CLASSES = [...CLEANERS, ...TRACED] as const
export type ProductClass = (typeof PRODUCT_CLASSES)[number]
export type TracedClass = (typeof TRACED)[number]

export function isTraced(kind: ProductClass): kind is TracedClass {
  return TRACED.some((traced) => traced === kind)
}

/** What a disinfectant's label has to claim here; the domain's section 7 knows all three. */
export const DISINFECTANT_CLAIMS = ['bloodborne', 'bloodborne-or-tuberculocidal', 'tuberculocidal'] as const
export type DisinfectantClaim = (typeof DISINFECTANT_CLAIMS)[number]

/** Contact times on labels, in seconds (domain, section 7). */
export const CONTACT_SECONDS = { min: 15, max: 600 }

/** How long an opened container stays usable; the day of opening is the first. */
export const AFTER_OPENING = z.object({ count: z.number().int().min(1).max(400), unit: z.enum(['days', 'months']) })
export type AfterOpening = z.infer<typeof AFTER_OPENING>

export const PRODUCT = z.object({
  id: ID,
  name: z.string().min(1).max(80),
  class: z.enum(PRODUCT_CLASSES),
  /** EPA registration number, or the test standard on the label (EN 14476). */
  registration: z.string().max(60),
  /** The label claims activity against blood-borne viruses. */
  bloodborneClaim: z.boolean(),
  /** The label claims activity against the bacteria of tuberculosis. */
  tuberculocidal: z.boolean().exactOptional(),
  /** What else the label claims, in its words. */
  otherClaims: z.string().max(200).exactOptional(),
  /** Contact time in seconds from the label; the longest blood-borne claim counts. */
  contactSeconds: z.number().int().min(CONTACT_SECONDS.min).max(CONTACT_SECONDS.max).exactOptional(),
  afterOpening: AFTER_OPENING.exactOptional(),
  retiredAt: z.string().exactOptional(),
})
export type Product = z.infer<typeof PRODUCT>

export type ProductFault =
  | 'wrong-class'
  | 'no-registration'
  | 'no-claim'
  | 'no-tuberculocidal-claim'
  | 'no-contact-time'
  | 'retired'
  | 'lot-expired'
  | 'lot-opened-too-long'
  | 'lot-stopped'

/** Why a product cannot close a disinfection line, or `undefined` when it can (rule R3). Its lots are asked apart. */
export function disinfectionFault(product: Product, claim: DisinfectantClaim = 'bloodborne'): ProductFault | undefined {
  if (product.class !== 'surface-disinfectant') return 'wrong-class'
  if (product.retiredAt !== undefined) return 'retired'
  if (product.registration.trim() === '') return 'no-registration'
  const missing = missingClaim(product, claim)
  if (missing !== undefined) return missing
  return product.contactSeconds === undefined ? 'no-contact-time' : undefined
}

function missingClaim(product: Product, claim: DisinfectantClaim): ProductFault | undefined {
  const isTuberculocidal = product.tuberculocidal ?? false
  switch (claim) {
    case 'bloodborne':
      return product.bloodborneClaim ? undefined : 'no-claim'
    case 'bloodborne-or-tuberculocidal':
      return product.bloodborneClaim || isTuberculocidal ? undefined : 'no-claim'
    case 'tuberculocidal':
      return isTuberculocidal ? undefined : 'no-tuberculocidal-claim'
  }
}
