import type { ClinicLogEntry, ClinicLogPlace } from '../../../shared/history/clinic-neighbors'
import type { RecordRow } from '../../../shared/ipc/views'
import type { LogLine } from '../../../shared/log/line'
import { checkLine, type PhysicalLine } from '../../../shared/log/verify'
import { auditRow } from '../../../shared/reports/audit-trail'
import type { DataFolder } from '../../storage/data-folder'
import { isMonth, stems } from '../../storage/file-names'
import { splitBytes } from '../../storage/split-bytes'
import { onDisk } from '../../storage/storage-error'
import { namesOf, type ReportGround } from '../reports/report-ground'

type Ground = Pick<ReportGround, 'folder' | 'catalog'>

interface Found {
  readonly before: PhysicalLine | undefined
  readonly line: PhysicalLine
  readonly after: PhysicalLine | undefined
}

/** What stands in the clinic log before and after a record's opening and its seal: who cuts a record out, breaks there. */
export function clinicNeighbors(ground: Ground, { session, openedAt, month }: RecordRow): readonly ClinicLogPlace[] {
  const places = [
    ['opened', openedAt.slice(0, 7)],
    ['sealed', month],
  ] as const
  return places.flatMap(([of, from]) => {
    const found = findLine(ground.folder, from, [`"session":"${session}"`, `"type":"session-${of}"`])
    if (found === undefined) return []
    const [line, before, after] = [found.line, found.before, found.after].map((one) => one && entryOf(ground, one))
    if (line === undefined) return []
    return [{ of, line, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }]
  })
}

/** After a crash the line may stand in a later month than what it tells of. */
function findLine(folder: DataFolder, from: string, marks: readonly string[]): Found | undefined {
  const months = stems(folder.list('clinic-log'), '.jsonl', isMonth).sort()
  for (const month of months) {
    if (month < from) continue
    const found = findIn(folder, months, month, marks)
    if (found !== undefined) return found
  }
  return undefined
}

function findIn(
  folder: DataFolder,
  months: readonly string[],
  month: string,
  marks: readonly string[],
): Found | undefined {
  let before: PhysicalLine | undefined
  const lines = linesOf(folder, month)
  for (let step = lines.next(); step.done !== true; step = lines.next()) {
    const line = step.value
    if (marks.every((mark) => line.text.includes(mark))) {
      const next = lines.next()
      const after = next.done === true ? firstOf(folder, months[months.indexOf(month) + 1]) : next.value
      return { before: before ?? lastOf(folder, months[months.indexOf(month) - 1]), line, after }
    }
    before = line
  }
  return undefined
}

/** The lines that are finished; nothing where there is no such month. */
function* linesOf(folder: DataFolder, month: string | undefined): Generator<PhysicalLine> {
  if (month === undefined) return
  const bytes = onDisk(() => folder.disk.read(folder.clinicMonth(month).file))
  for (const line of splitBytes(bytes)) if (line.ended) yield line
}

const firstOf = (folder: DataFolder, month: string | undefined) => [...linesOf(folder, month)].at(0)
const lastOf = (folder: DataFolder, month: string | undefined) => [...linesOf(folder, month)].at(-1)

function entryOf(ground: Ground, physical: PhysicalLine): ClinicLogEntry | undefined {
  const verdict = checkLine(physical, ground.folder.sha256)
  const altered = verdict.kind !== 'ok'
  return verdict.line && { ...momentOf(verdict.line), words: wordsOf(ground, verdict.line), altered }
}

const momentOf = ({ seq, at, offset }: LogLine) => ({ seq, at, offset })

/** As the audit trail tells it: what happened, and to what. */
function wordsOf(ground: Ground, line: LogLine): string {
  const { people, rooms, products, checklists } = ground.catalog.get()
  const names = new Map([...checklists, ...products, ...rooms, ...people].map(({ id, name }) => [id, name]))
  const row = auditRow(line, { names: namesOf(ground), nameOf: (id) => names.get(id) ?? id, routine: true }) ?? []
  return row
    .slice(WHAT, WHAT + 2)
    .flatMap((cell) => (typeof cell === 'string' && cell !== '' ? cell : []))
    .join(', ')
}

/** The column of the audit trail that says what happened; the next one says to what. */
const WHAT = 3
