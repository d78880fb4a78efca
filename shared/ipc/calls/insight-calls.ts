import { INSIGHT_QUERY } from '../../history/insight-period'
import type { Insights } from '../../history/insights'
import type { Saved } from '../views'
import { call } from './call'

/** Figures over sealed sessions. */
export const INSIGHT_CALLS = {
  'insights.read': call<Insights>('manager')(() => INSIGHT_QUERY),
  /** The same figures as a CSV file. */
  'insights.save': call<Saved>('manager')(() => INSIGHT_QUERY),
} as const
