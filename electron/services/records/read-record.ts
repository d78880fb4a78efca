import { type Result, fail, ok } from '../../../shared/ipc/errors'
import type { RecordRow, RecordView } from '../../../shared/ipc/views'
import { publicPerson } from '../../../shared/people/person'
import { readClinicEvent } from '../../../shared/room/clinic-events'
import { reduce } from '../../../shared/session/reduce'
import { findClinicLines } from '../../storage/clinic-log-search'
import type { DataFolder } from '../../storage/data-folder'
import type { Journals } from '../../storage/journals'
import { isMonth, stems } from '../../storage/file-names'
import { StorageError } from '../../storage/storage-error'
import type { CatalogKeeper } from '../catalog-keeper'
import type { Checklists } from '../checklists'
import type { RecordIndex } from '../record-index'
import { eventsOf } from '../session/live-session'

export interface RecordGround {
  readonly folder: DataFolder
  readonly journals: Journals
  readonly catalog: CatalogKeeper
  readonly checklists: Checklists
  readonly index: RecordIndex
}

/** One sealed record with its seal checked: the journal's own chain, and the hash the clinic log keeps of it. */
export function readRecord(ground: RecordGround, session: string): Result<RecordView> {
  const row = ground.index.find(session)
  if (row === undefined) return fail({ code: 'not-found', what: 'record' })
  try {
    return readRecordOf(ground, row, framedHash(ground.folder, row))
  } catch (error) {
    if (error instanceof StorageError) return fail({ code: 'not-found', what: 'record' })
    throw error
  }
}

/** The same for a row at hand; `framed` is the hash that the clinic log keeps of its seal. Throws a StorageError. */
export function readRecordOf(
  { journals, catalog, checklists }: Omit<RecordGround, 'folder' | 'index'>,
  row: RecordRow,
  framed: string | undefined,
): Result<RecordView> {
  const content = journals.readSealed(row.month, row.session)
  const events = eventsOf(content.lines)
  const state = reduce(events)
  const checklist = state === undefined ? undefined : checklists.of(state)
  const sealedLine = content.lines.find((line) => line.type === 'sealed')
  if (state === undefined || checklist === undefined || sealedLine === undefined) {
    return fail({ code: 'not-found', what: 'record' })
  }
  const { people, rooms } = catalog.get()
  const isAltered = content.faults.length > 0 || (framed !== undefined && framed !== sealedLine.hash)
  return ok({
    row,
    events,
    checklist,
    people: people.map(publicPerson),
    room: rooms.find((room) => room.id === row.room) ?? { id: row.room, name: row.roomName },
    hash: sealedLine.hash,
    seal: isAltered ? 'altered' : framed === undefined ? 'not-in-clinic-log' : 'intact',
    altered: content.faults.map(({ number }) => number),
  })
}

/** The hash that the clinic log keeps of a record; after a crash the frame may stand in a month after the seal's. */
function framedHash(folder: DataFolder, { session, month }: RecordRow): string | undefined {
  const months = stems(folder.list('clinic-log'), '.jsonl', isMonth).filter((candidate) => candidate >= month)
  for (const candidate of months) {
    for (const line of findClinicLines(folder, candidate, `"session":"${session}"`)) {
      const event = readClinicEvent(line)
      if (event?.type === 'session-sealed' && event.data.session === session) return event.data.hash
    }
  }
  return undefined
}
