import path from 'node:path'
import { EXPORT_TEXT, faultSentence, hintSentence, type VerifyFault, VERIFY_TEXT } from '../../../shared/text/commands'
import { DataFolder } from '../../storage/data-folder'
import { LOCK_NAME, lockDataFolder } from '../../storage/data-folder-lock'
import type { CommandSurroundings, ExitCode, Run } from '../command'
import { dataFolderAt } from '../data-folder-at'
import { openExportGround } from '../export/export-ground'
import { textOf } from '../read-options'
import type { Spot } from './findings'
import { markAltered } from './mark-altered'
import { verifyFolder } from './verify-folder'

export const runVerify: Run = async (given, around) => {
  const root = dataFolderAt(textOf(given, 'folder') ?? around.usualFolder)
  if (!given.has('mark')) return (await verify(root, around)).code
  const lock = lockDataFolder(root)
  if (lock.kind !== 'taken') {
    around.complain(lock.kind === 'held' ? EXPORT_TEXT.inUse(path.join(root, LOCK_NAME)) : VERIFY_TEXT.notMarked)
    return 1
  }
  try {
    const { code, altered } = await verify(root, around)
    const isMarked = await markAltered(openExportGround(root, around.time), altered)
    if (isMarked) around.say(VERIFY_TEXT.marked(altered.size))
    else around.complain(VERIFY_TEXT.notMarked)
    return isMarked ? code : 1
  } finally {
    lock.release()
  }
}

async function verify(
  root: string,
  { say, showProgress }: CommandSurroundings,
): Promise<{ readonly code: ExitCode; readonly altered: ReadonlySet<string> }> {
  const altered = new Set<string>()
  let faults = 0
  let hints = 0
  const counts = await verifyFolder(
    DataFolder.look(root),
    {
      fault: (at, fault) => {
        faults += 1
        const session = alteredRecord(at, fault)
        if (session !== undefined) altered.add(session)
        say(VERIFY_TEXT.at(at.file, at.line, faultSentence(fault)))
      },
      hint: ({ file, line }, hint) => {
        hints += 1
        say(VERIFY_TEXT.hint(VERIFY_TEXT.at(file, line, hintSentence(hint))))
      },
    },
    (done) => showProgress(VERIFY_TEXT.progress(done)),
  )
  say(VERIFY_TEXT.count(faults, counts.sessions, counts.clinicLines, counts.photos, hints))
  say(VERIFY_TEXT.head(counts.head))
  return { code: faults === 0 ? 0 : 1, altered }
}

/** The sealed record whose journal is not as it was written: what its page calls altered. */
function alteredRecord({ file }: Spot, { code }: VerifyFault): string | undefined {
  if (code !== 'line' && code !== 'seal-differs') return undefined
  return /^sessions\/\d{4}-\d{2}\/([a-z\d-]+)\.jsonl$/.exec(file)?.[1]
}
