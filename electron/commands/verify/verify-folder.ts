import { isSha256 } from '../../../shared/checks'
import { Breather } from '../../storage/breather'
import type { DataFolder } from '../../storage/data-folder'
import { isMonth, isSessionId } from '../../storage/file-names'
import { checkJournal, type JournalPlace } from './check-journal'
import { checkSummary } from './check-summary'
import { type ClinicFrames, readClinicFrames } from './clinic-frames'
import type { Findings } from './findings'
import { OneFileAtATime } from './one-file-at-a-time'
import type { SessionFrames } from './session-frames'

export interface VerifyCounts {
  readonly sessions: number
  readonly clinicLines: number
  readonly photos: number
  /** The clinic log's newest hash. */
  readonly head: string
}

const SAID_EVERY = 250

/**
 * Checks everything there is of the record, one file after the other; in memory stay the names of sessions and photos
 * and the hashes of seals. Writes nothing.
 */
export async function verifyFolder(
  folder: DataFolder,
  findings: Findings,
  onProgress: (sessions: number) => void,
): Promise<VerifyCounts> {
  const files = new OneFileAtATime(findings)
  const clinic = await readClinicFrames(folder, files, findings)
  const photos = photosIn(folder, findings)
  const hashes = new Set(photos.map(({ hash }) => hash))
  const sessions = await checkJournals(folder, clinic, (hash) => hashes.has(hash), files, findings, onProgress)
  tellMissing(clinic.frames, findings)
  const breather = new Breather()
  for (const photo of photos) {
    const bytes = files.readOrTell({ file: `${folder.root}/${photo.file}`, origin: photo.file })
    if (breather.isDue) await breather.pause()
    if (bytes === undefined || folder.sha256(bytes) === photo.hash) continue
    findings.fault({ file: photo.file }, { code: 'photo-changed' })
  }
  const kept = folder.list('quarantine').filter((name) => !name.endsWith('.why.txt')).length
  if (kept > 0) findings.hint({ file: 'quarantine' }, { code: 'quarantine', files: kept })
  return { sessions, clinicLines: clinic.lines, photos: photos.length, head: clinic.head.hash }
}

async function checkJournals(
  folder: DataFolder,
  { frames }: ClinicFrames,
  hasPhoto: (hash: string) => boolean,
  files: OneFileAtATime,
  findings: Findings,
  onProgress: (sessions: number) => void,
): Promise<number> {
  let done = 0
  const breather = new Breather()
  for (const where of folder.list('sessions').sort()) {
    if (where !== 'open' && !isMonth(where)) {
      findings.hint({ file: `sessions/${where}` }, { code: 'strange-file' })
      continue
    }
    const sealed = new Map<string, string | undefined>()
    for (const place of journalsIn(folder, where, findings)) {
      // Before its place is noted: a session that only its journal knows has no frame.
      const frame = frames.get(place.id)
      const other = frames.find(place.id, place.file)
      if (other !== undefined) findings.fault({ file: place.file }, { code: 'two-journals', other })
      const at = { file: `${folder.root}/${place.file}`, origin: place.file }
      const isDeleted = frame?.deleted !== undefined
      // What it holds is nobody's business any more.
      if (isDeleted) findings.fault({ file: place.file }, { code: 'deleted-still-here' })
      const bytes = isDeleted ? undefined : files.readOrTell(at)
      const summary = bytes === undefined ? undefined : checkJournal(place, bytes, frame, hasPhoto, findings)
      sealed.set(place.id, summary?.sealedAt)
      done += 1
      if (done % SAID_EVERY === 0) onProgress(done)
      if (breather.isDue) await breather.pause()
    }
    if (where !== 'open') checkSummary(folder, where, sealed, files, findings)
  }
  return done
}

function journalsIn(folder: DataFolder, where: string, findings: Findings): JournalPlace[] {
  return folder
    .list('sessions', where)
    .sort()
    .flatMap((name) => {
      const file = `sessions/${where}/${name}`
      const id = name.endsWith(ENDING) ? name.slice(0, -ENDING.length) : ''
      if (isSessionId(id)) return [{ id, file, month: where === 'open' ? undefined : where }]
      findings.hint({ file }, { code: 'strange-file' })
      return []
    })
}

const ENDING = '.jsonl'

function photosIn(folder: DataFolder, findings: Findings): { readonly file: string; readonly hash: string }[] {
  return folder.months('evidence').flatMap((month) =>
    folder.list('evidence', month).flatMap((name) => {
      const file = `evidence/${month}/${name}`
      const [hash = '', ...endings] = name.split('.')
      if (isSha256(hash) && endings.length === 1) return [{ file, hash }]
      findings.hint({ file }, { code: 'strange-file' })
      return []
    }),
  )
}

/** Sessions that the clinic log names and no folder holds. */
function tellMissing(frames: SessionFrames, findings: Findings): void {
  for (const [session, { opened, sealed }] of frames.missing()) {
    const at = opened ?? sealed
    if (at !== undefined) findings.fault(at, { code: 'no-journal', session })
  }
}
