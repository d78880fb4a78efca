// A thread that reads months, as the program starts it.
import { workAsMonthThread } from '../../../electron/services/history/month-thread'

workAsMonthThread()
