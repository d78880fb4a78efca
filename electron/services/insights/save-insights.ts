import path from 'node:path'
import type { InsightQuery } from '../../../shared/history/insight-period'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import type { Saved } from '../../../shared/ipc/views'
import { CHART_TEXT, INSIGHT_FILE } from '../../../shared/text/insights'
import { ExportFile } from '../../exports/export-file'
import { insightCsv } from '../../exports/insight-table'
import { saveFault } from '../failures'
import type { Program } from '../program'
import { writeFault } from '../records/save-records'
import { readInsights } from './read-insights'

/** Saves the figures as a CSV file of the person's choice; the clinic log knows of it before the file is there. */
export async function saveInsights(program: Program, by: string, query: InsightQuery): Promise<Result<Saved>> {
  const insights = await readInsights(program, query)
  const { shell, log } = program
  const target = await shell.chooseTarget(`${INSIGHT_FILE.name(insights.days)}.csv`, ['csv'])
  if (target === undefined) return fail({ code: 'cancelled' })
  const count = insights.total.sessions
  try {
    await log.record({ type: 'exported', by, data: { format: 'csv-insights', count } })
  } catch (error) {
    return fail({ code: 'not-saved', fault: saveFault(error) })
  }
  const wanted = path.basename(target)
  try {
    const file = await writeWhole(target, insightCsv(insights, filtersOf(program, query)))
    const name = path.basename(file)
    const { saver } = await program.writers()
    return ok({ name, count, token: saver.remember(file), ...(name !== wanted && { wanted }) })
  } catch (error) {
    return fail({ code: 'not-written', name: wanted, fault: writeFault(error) })
  }
}

async function writeWhole(target: string, bytes: Uint8Array): Promise<string> {
  const file = await ExportFile.create(target)
  try {
    await file.write(bytes)
    return await file.finish()
  } catch (error) {
    await file.discard()
    throw error
  }
}

function filtersOf({ history }: Program, { room, technician, checklist }: InsightQuery) {
  const choices = history.choices()
  const filters = [
    [CHART_TEXT.groups.room, choices.rooms, room],
    [CHART_TEXT.groups.technician, choices.technicians, technician],
    [INSIGHT_FILE.checklist, choices.checklists, checklist],
  ] as const
  return filters.flatMap(([of, list, wanted]) =>
    wanted === undefined ? [] : [[of, list.find(({ id }) => id === wanted)?.name ?? wanted] as const],
  )
}
