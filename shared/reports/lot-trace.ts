import type { LotItem } from '../checklist/field'
import { foldLot } from '../catalog/fold-lot'
import type { LotEntry } from '../session/state'
import { LOT_ITEM_WORDS } from '../text/cards'
import { REPORT_COLUMNS } from '../text/report-columns'
import { FACT_TERMS, LOT_TRACE_TEXT as TEXT, periodWords, REPORT_NAMES } from '../text/report-words'
import { byTime } from './by-time'
import type { Period } from './period'
import type { ReportSession } from './report-session'
import type { ReportCell, ReportNames, ReportRow, ReportTable, TimeCell } from './report-table'

/** Lots that are named above the table; all of them stand in it. */
const MOST_LOTS = 12

/** The units of one lot in one session. */
export interface LotUse {
  readonly session: string
  readonly room: string
  readonly lot: string
  readonly item: LotItem
  readonly units: number
  readonly first: TimeCell
  readonly row: ReportRow
}

/** Whether a lot or a single pack's serial number holds the signs, without regard to case, width, dashes or spaces. */
export function holdsLot({ lot, serial }: Pick<LotEntry, 'lot' | 'serial'>, signs: string): boolean {
  const wanted = foldLot(signs)
  return wanted !== '' && (foldLot(lot).includes(wanted) || foldLot(serial ?? '').includes(wanted))
}

/** What a session used of the lots that hold the signs. */
export function lotUses({ state }: ReportSession, signs: string, names: ReportNames): readonly LotUse[] {
  const groups = new Map<string, LotEntry[]>()
  for (const entry of state.lots) {
    if (!holdsLot(entry, signs)) continue
    const key = [entry.item, entry.lot, entry.expiry].join('\n')
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()].flatMap((entries) => useOf(state, entries, names) ?? [])
}

function useOf(state: ReportSession['state'], entries: readonly LotEntry[], names: ReportNames): LotUse | undefined {
  const [first] = entries
  if (first === undefined) return undefined
  const { item, lot, expiry, stamp } = first
  const people = [...new Set(entries.map((entry) => names.person(entry.stamp.by)))]
  const isStopped = state.abandoned !== undefined
  const row = [
    { at: stamp.at, offset: stamp.offset },
    state.id,
    state.client,
    names.room(state.room),
    people.join(', '),
    LOT_ITEM_WORDS[item].name,
    lot,
    expiryCell(expiry),
    entries.length,
    entries.filter(({ reason }) => reason === 'dropped').length,
    entries.flatMap(({ serial }) => serial ?? []).join(', '),
    TEXT.state[state.sealed === undefined ? 'open' : isStopped ? 'stopped' : 'sealed'],
  ]
  return { session: state.id, room: state.room, lot, item, units: entries.length, first: stamp, row }
}

/** A month counts to its end and stays what is printed on the pack. */
function expiryCell(expiry: string): ReportCell {
  return /^\d{4}-\d{2}-\d{2}$/.test(expiry) ? { day: expiry } : expiry
}

/** The recall report, newest use first. */
export function lotTrace(uses: readonly LotUse[], lot: string, period: Period): ReportTable {
  const count = (of: (use: LotUse) => string) => new Set(uses.map(of)).size
  const lots = [...new Set(uses.map((use) => `${use.lot} (${LOT_ITEM_WORDS[use.item].name})`))].sort()
  const units = uses.reduce((sum, use) => sum + use.units, 0)
  const sessions = count(({ session }) => session)
  return {
    title: REPORT_NAMES['lot-trace'].title,
    facts: [
      { term: FACT_TERMS.lot, value: lot },
      { term: FACT_TERMS.days, value: periodWords(period) },
    ],
    columns: REPORT_COLUMNS['lot-trace'],
    rows: [...uses].sort((a, b) => byTime(b.first.at, a.first.at)).map(({ row }) => row),
    notes:
      uses.length === 0
        ? [TEXT.none]
        : [
            TEXT.count(
              sessions,
              units,
              count(({ room }) => room),
            ),
            TEXT.lots(lots.slice(0, MOST_LOTS), Math.max(0, lots.length - MOST_LOTS)),
            TEXT.corrected,
          ],
  }
}
