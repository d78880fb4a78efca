import { Breather } from '../../storage/breather'
import { recordRows, rowsOfMonth } from '../../services/records/record-rows'
import { isChosen, mayHold, type RecordChoice } from './choose-records'
import type { ExportGround } from './export-ground'

/** The sealed records that are chosen: how many, and their rows once more, newest first as in History. */
export async function chosenRecords({ index }: ExportGround, choice: RecordChoice) {
  const breather = new Breather()
  const sessions = new Set<string>()
  for (const month of index.months()) {
    if (!mayHold(choice, month)) continue
    for (const row of await rowsOfMonth(index, month, breather)) if (isChosen(choice, row)) sessions.add(row.session)
  }
  return { sessions, rows: recordRows(index, sessions) }
}
