import { z } from 'zod'
import type { ReportRow } from '../../reports/report-table'
import type { ReportChoices, ReportView } from '../../reports/report-view'
import { PACK_WISH, REPORT_FORMATS, REPORT_WISH, REPORT_WORK } from '../../reports/report-wish'
import type * as views from '../views'
import { call, NOTHING, PAGE } from './call'

/** Reports: made, read on the screen, saved as files. One of each at a time; another ends the one under way. */
export const REPORT_CALLS = {
  'reports.choices': call<ReportChoices>('manager')(() => NOTHING),
  'reports.read': call<ReportView>('manager')(() => z.object({ wish: REPORT_WISH })),
  /** More rows of the report that was read last. */
  'reports.rows': call<{ readonly rows: readonly ReportRow[] }>('manager')(() =>
    z.object({ token: z.string().max(40), ...PAGE }),
  ),
  'reports.save': call<views.Saved>('manager')(() => z.object({ wish: REPORT_WISH, format: z.enum(REPORT_FORMATS) })),
  /** Into a folder of the person's choice. */
  'reports.pack': call<views.Saved>('manager')(() => PACK_WISH),
  'reports.cancel': call<null>('manager')(() => z.object({ what: z.enum(REPORT_WORK) })),
} as const
