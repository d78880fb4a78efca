import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DataFolder } from '../../../electron/storage/data-folder'
import { chainAll } from '../../../electron/storage/chain-writer'
import { realDisk } from '../../../electron/storage/disk'
import { sha256 } from '../../../electron/storage/sha256'
import { linesOf, pausesOf } from '../../../shared/checklist/checklist'
import type { Draft } from '../../../shared/log/line'
import { CHAIN_START } from '../../../shared/log/verify'
import type { SessionHappening } from '../../../shared/session/events'
import { openClinic } from './clinic'

const SESSIONS_A_DAY = 10
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/**
 * A data folder with this many sealed sessions behind it, ten a day up to now, in the real format: the program itself
 * sets the clinic up and makes the month summaries from the journals that are written here.
 */
export async function makeHistory(root: string, count: number): Promise<void> {
  const clinic = await openClinic(root)
  const { catalog, checklists } = clinic.program()
  const { rooms, people } = catalog.get()
  const [checklist] = checklists.inUse()
  if (checklist === undefined) throw new Error('The clinic has no checklist')
  const reference = checklists.referenceTo(checklist)
  await clinic.close()

  const folder = DataFolder.open(root, { disk: realDisk, now: () => new Date() })
  const months = new Map<string, Draft[]>()
  const now = Date.now()
  for (let index = 0; index < count; index += 1) {
    const back = count - 1 - index
    const start = now - Math.floor(back / SESSIONS_A_DAY) * DAY - (back % SESSIONS_A_DAY) * 30 * MINUTE - 90 * MINUTE
    const session = `past-${index}`
    const room = rooms[index % rooms.length]?.id ?? ''
    const by = people[index % people.length]?.id ?? ''
    const happenings = treatment({
      session,
      room,
      technician: by,
      client: `C-${1000 + (index % 900)}`,
      checklist: reference,
    })
    const drafts = happenings.map((happening, step): Draft => stamp(happening, by, start, step))
    const { text, head } = chainAll(drafts, CHAIN_START, sha256)
    const sealedAt = drafts.at(-1)?.at ?? ''
    const month = sealedAt.slice(0, 7)
    const { file } = folder.sealedJournal(month, session)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
    const frame = [
      { type: 'session-opened', data: { session, room, technician: by, purpose: 'treatment' } },
      { type: 'session-sealed', data: { session, room, hash: head.hash } },
      { type: 'room-released', data: { session, room } },
    ]
    months.set(month, [
      ...(months.get(month) ?? []),
      ...frame.map((deed, step) => ({
        ...stamp(deed, by, start, 0),
        at: step === 0 ? (drafts[0]?.at ?? '') : sealedAt,
      })),
    ])
  }
  writeClinicLog(folder, months)
  await buildIndex(root, count)

  function treatment(opening: {
    session: string
    room: string
    technician: string
    client: string
    checklist: typeof reference
  }): SessionHappening[] {
    if (checklist === undefined) return []
    const answered = linesOf(checklist).map(({ line }): SessionHappening => ({
      type: 'answered',
      data: { line: line.id },
    }))
    const lot = { lot: 'N24117', expiry: '2031-04-30', reason: 'first' } as const
    return [
      { type: 'opened', data: { ...opening, purpose: 'treatment', treatment: '1' } },
      ...answered,
      { type: 'lot-logged', data: { ...lot, item: 'needle' } },
      { type: 'lot-logged', data: { ...lot, item: 'pigment' } },
      ...pausesOf(checklist).map(({ id }): SessionHappening => ({ type: 'pause-point-passed', data: { pause: id } })),
      { type: 'sealed', data: { signature: { person: opening.technician }, fingerprint: '0'.repeat(64) } },
    ]
  }
}

function stamp(
  { type, data }: { readonly type: string; readonly data: object },
  by: string,
  start: number,
  step: number,
): Draft {
  const at = new Date(start + step * MINUTE).toISOString()
  return { at, offset: 0, mono: step * MINUTE, run: 'past', by, type, data }
}

/** One chain over all months, oldest first. It takes the place of the few lines that the setting up left. */
function writeClinicLog(folder: DataFolder, months: ReadonlyMap<string, readonly Draft[]>): void {
  let head = CHAIN_START
  for (const month of [...months.keys()].sort()) {
    const chained = chainAll(months.get(month) ?? [], head, sha256)
    head = chained.head
    writeFileSync(folder.clinicMonth(month).file, chained.text)
  }
}

async function buildIndex(root: string, count: number): Promise<void> {
  const clinic = await openClinic(root)
  const { index } = clinic.program()
  const rows = index.months().reduce((sum, month) => sum + index.rows(month).length, 0)
  await clinic.close()
  if (rows !== count) throw new Error(`${rows} of ${count} generated sessions can be read`)
}
