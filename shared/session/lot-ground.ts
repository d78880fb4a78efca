import type { LotGround } from '../catalog/lot-rules'
import type { RuleContext } from './context'
import { type Moment, localDay } from './moment'

/** What a session's lots are held against now. */
export function lotGround(room: string, { policy, products, supplies }: RuleContext, now: Moment): LotGround {
  return { today: localDay(now), room, policy, products, ...(supplies !== undefined && { supplies }) }
}
