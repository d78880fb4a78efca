import { RecordSaver } from './records/save-records'
import { ReportDesk } from './reports/report-desk'

type Ground = ConstructorParameters<typeof RecordSaver>[0] &
  Omit<ConstructorParameters<typeof ReportDesk>[0], 'remember'>

/** What writes files for people. Read when the first is wished for: it is a good part of the program's code. */
export interface Writers {
  readonly saver: RecordSaver
  readonly reports: ReportDesk
}

export function openWriters(ground: Ground): Writers {
  const saver = new RecordSaver(ground)
  return { saver, reports: new ReportDesk({ ...ground, remember: (file) => saver.remember(file) }) }
}
