// The threads of an export, as the program starts them.
import { workAsReadAhead } from '../../../electron/services/records/read-ahead'
import { workAsTextThread } from '../../../electron/services/records/text-thread'

if (!workAsTextThread()) workAsReadAhead()
