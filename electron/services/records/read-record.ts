import { type Result, fail, ok } from '../../../shared/ipc/errors'
import type { RecordHead, RecordView } from '../../../shared/ipc/views'
import type { Catalog } from '../../../shared/catalog/catalog'
import { type Person, publicPerson } from '../../../shared/people/person'
import { readClinicEvent } from '../../../shared/room/clinic-events'
import type { SessionEventType } from '../../../shared/session/events'
import type { ExportRecord } from '../../exports/export-format'
import { findClinicLines } from '../../storage/clinic-log-search'
import type { DataFolder } from '../../storage/data-folder'
import type { Journals } from '../../storage/journals'
import { isMonth, stems } from '../../storage/file-names'
import { readChain } from '../../storage/read-chain'
import { onDisk, StorageError } from '../../storage/storage-error'
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

interface Reading {
  /** The events that are wanted, where not all are; the whole chain is checked all the same. */
  readonly only?: ReadonlySet<SessionEventType> | undefined
  /** The journal's bytes, where they are read already. */
  readonly journal?: Buffer | undefined
}

/** One sealed record with its seal checked: the journal's own chain, and the hash the clinic log keeps of it. */
export function readRecord(ground: RecordGround, session: string): Result<RecordView> {
  const row = ground.index.find(session)
  if (row === undefined) return fail({ code: 'not-found', what: 'record' })
  try {
    const read = readRecordOf(ground, row, framedHash(ground.folder, row))
    return read.ok ? ok(read.value.view) : read
  } catch (error) {
    if (error instanceof StorageError) return fail({ code: 'not-found', what: 'record' })
    throw error
  }
}

/**
 * The same for a row at hand, with the journal as it lies there. Throws a StorageError.
 * @param framed the hash that the clinic log keeps of its seal
 */
export function readRecordOf(
  {
    folder,
    catalog,
    checklists,
  }: Pick<RecordGround, 'folder' | 'checklists'> & { catalog: Pick<CatalogKeeper, 'get'> },
  row: RecordHead,
  framed: string | undefined,
  { only, journal = journalOf(folder, row) }: Reading = {},
): Result<ExportRecord> {
  const { lines, faults } = readChain(journal, folder.sha256)
  const events = eventsOf(lines, only)
  const [opened] = events
  const checklist = opened?.type === 'opened' ? checklists.of(opened.data) : undefined
  const sealedLine = lines.find((line) => line.type === 'sealed')
  if (checklist === undefined || sealedLine === undefined) return fail({ code: 'not-found', what: 'record' })
  const isAltered = faults.length > 0 || (framed !== undefined && framed !== sealedLine.hash)
  const view: RecordView = {
    row,
    events,
    checklist,
    people: publicPeople(catalog.get()),
    room: catalog.get().rooms.find((room) => room.id === row.room) ?? { id: row.room, name: row.roomName },
    hash: sealedLine.hash,
    seal: isAltered ? 'altered' : framed === undefined ? 'not-in-clinic-log' : 'intact',
    altered: faults.map(({ number }) => number),
  }
  return ok({ view, journal })
}

function journalOf(folder: DataFolder, { month, session }: RecordHead): Buffer {
  return onDisk(() => folder.disk.read(folder.sealedJournal(month, session).file))
}

/** The same people for every record: made once a catalog. */
const known = new WeakMap<Catalog, readonly Person[]>()

function publicPeople(catalog: Catalog): readonly Person[] {
  const people = known.get(catalog) ?? catalog.people.map(publicPerson)
  known.set(catalog, people)
  return people
}

/** The hash that the clinic log keeps of a record; after a crash the frame may stand in a month after the seal's. */
function framedHash(folder: DataFolder, { session, month }: RecordHead): string | undefined {
  const months = stems(folder.list('clinic-log'), '.jsonl', isMonth).filter((candidate) => candidate >= month)
  for (const candidate of months) {
    for (const line of findClinicLines(folder, candidate, `"session":"${session}"`)) {
      const event = readClinicEvent(line)
      if (event?.type === 'session-sealed' && event.data.session === session) return event.data.hash
    }
  }
  return undefined
}
