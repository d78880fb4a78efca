import type { Notice } from '../../shared/ipc/views'
import type { StoreNote } from '../storage/guarded-store'
import type { Journals, LostJournal, OpenJournal } from '../storage/journals'
import type { CatalogKeeper } from './catalog-keeper'
import type { ClinicLogKeeper } from './clinic-log-keeper'
import type { SettingsKeeper } from './settings-keeper'

interface Found {
  readonly open: readonly OpenJournal[]
  readonly lost: readonly LostJournal[]
  readonly catalog: CatalogKeeper
  readonly settings: SettingsKeeper
  readonly log: ClinicLogKeeper
  readonly journals: Journals
}

/** What reading the data folder brought to light, file by file, for the board to say in words. */
export function startNotices({ open, lost, catalog, settings, log, journals }: Found): readonly Notice[] {
  return [
    ...open.flatMap(({ id, notes }) => notes.flatMap((note) => fileNotice(`sessions/open/${id}.jsonl`, note))),
    ...lost.flatMap(lostNotice),
    ...storeNotice('catalog.json', catalog.note),
    ...storeNotice('settings.json', settings.note),
    ...log.notes.flatMap(clinicNotice),
    ...missingSessions(log, journals),
  ]
}

function fileNotice(file: string, note: OpenJournal['notes'][number]): readonly Notice[] {
  switch (note.kind) {
    case 'torn-end':
      return [{ code: 'torn-line', file }]
    case 'altered':
      return note.faults.map(({ number }) => ({ code: 'altered-line', file, line: number }))
    case 'newer-version':
      return [{ code: 'newer-file', file }]
  }
}

function lostNotice(lost: LostJournal): readonly Notice[] {
  switch (lost.kind) {
    case 'never-started':
      return []
    case 'unreadable':
    case 'refused':
      return [{ code: 'unreadable-file', file: `sessions/open/${lost.id}.jsonl` }]
    case 'strange-name':
      return [{ code: 'unreadable-file', file: `sessions/open/${lost.name}` }]
  }
}

function storeNotice(file: string, note: StoreNote | undefined): readonly Notice[] {
  if (note === undefined || note.kind === 'discarded') return []
  return [{ code: note.kind === 'lost' ? 'unreadable-file' : 'recovered-file', file }]
}

function clinicNotice(note: ClinicLogKeeper['notes'][number]): readonly Notice[] {
  switch (note.kind) {
    case 'torn-end':
      return [{ code: 'torn-line', file: `clinic-log/${note.month}.jsonl` }]
    case 'altered':
      return note.faults.map(({ month, seq }) => ({
        code: 'altered-line',
        file: `clinic-log/${month}.jsonl`,
        line: seq ?? 0,
      }))
    case 'unreadable':
      return [{ code: 'unreadable-file', file: `clinic-log/${note.month}.jsonl` }]
    case 'newer-version':
      return [{ code: 'newer-file', file: `clinic-log/${note.month}.jsonl` }]
  }
}

/** Sessions that the end of the clinic log names and no folder holds. */
function missingSessions(log: ClinicLogKeeper, journals: Journals): readonly Notice[] {
  const missing = journals.missingOf(log.recent.opened)
  return missing.map((session) => ({ code: 'missing-session', session }))
}
