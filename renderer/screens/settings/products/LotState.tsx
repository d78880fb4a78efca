import { CircleSlash2, ClockAlert, OctagonAlert } from 'lucide-react'
import { PRODUCTS_TEXT } from '../../../../shared/text/products'
import type { ShelfLot } from './open-lot'
import styles from './products.module.css'

/** How a lot stands, when there is something to say: "7 weeks", "Out of date", "On the stop list". */
export function LotState({ shelf: { state, daysLeft } }: { readonly shelf: ShelfLot }) {
  if (state === 'good') return null
  const words = PRODUCTS_TEXT.state(state, daysLeft)
  if (state === 'used-up') {
    return (
      <span className={styles['usedUp']}>
        <CircleSlash2 size={18} aria-hidden="true" />
        {words}
      </span>
    )
  }
  const isSoon = state === 'soon'
  const Icon = isSoon ? ClockAlert : OctagonAlert
  return (
    <span className={styles[isSoon ? 'soon' : 'stopped']}>
      <Icon size={18} aria-hidden="true" />
      {words}
    </span>
  )
}
