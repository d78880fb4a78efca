// A thread that makes reports, as the program starts it.
import { workAsReportThread } from '../../../electron/services/reports/report-thread'

workAsReportThread()
