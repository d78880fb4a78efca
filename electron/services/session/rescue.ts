import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import { readChain, type ChainContent } from '../../storage/read-chain'
import { sha256 } from '../../storage/sha256'
import { toStorageError } from '../../storage/storage-error'
import type { Program } from '../program'
import { randomText } from '../ids'
import { eventsOf } from './live-session'

/**
 * Writes the whole journal of a session, with what its own disk refused, to a folder of the person's choice. The data
 * folder is tried on meanwhile; `bringBack` takes the copy in if the program ended first.
 */
export async function saveElsewhere(
  { desk, shell }: Program,
  session: string,
): Promise<Result<{ readonly name: string }>> {
  const live = desk.find(session)
  if (live === undefined) return fail({ code: 'not-found', what: 'session' })
  const folder = await shell.chooseFolder()
  if (folder === undefined) return fail({ code: 'cancelled' })
  const name = `roomready-rescue-${session}-${randomText(4)}.jsonl`
  try {
    live.journal.copyTo(path.join(folder, name), live.waitingDrafts)
  } catch (error) {
    return fail({ code: 'not-written', name, fault: toStorageError(error).code })
  }
  live.markRescued()
  desk.ground.publish({ topic: 'session', session })
  return ok({ name: path.join(path.basename(folder), name) })
}

/** Takes in a rescue copy: only lines that go on exactly where the open journal ends, each with its own hash. */
export async function bringBack({
  desk,
  shell,
}: Program): Promise<Result<{ readonly session: string; readonly count: number }>> {
  const file = await shell.chooseFile(['jsonl'])
  if (file === undefined) return fail({ code: 'cancelled' })
  const content = readRescue(file)
  if (content === undefined) return fail({ code: 'rescue', why: 'not-a-journal' })
  if (content.faults.length > 0 || content.tornLength > 0) return fail({ code: 'rescue', why: 'altered' })
  const [opened] = eventsOf(content.lines)
  const live = opened?.type === 'opened' ? desk.find(opened.data.session) : undefined
  if (live === undefined) return fail({ code: 'rescue', why: 'other-session' })
  return live.inTurn(async () => {
    const { lines } = live.journal
    const goesOn = lines.every((line, index) => content.lines[index]?.hash === line.hash)
    if (!goesOn || live.hasWaiting) return fail({ code: 'rescue', why: 'other-session' })
    const missing = content.lines.slice(lines.length)
    if (missing.length === 0) return fail({ code: 'rescue', why: 'nothing-new' })
    const fault = await live.takeIn(missing)
    if (fault !== undefined) return fail({ code: 'not-saved', fault })
    await desk.closeSealed(live)
    desk.ground.publish({ topic: 'session', session: live.state.id })
    desk.ground.publish({ topic: 'board' })
    return ok({ session: live.state.id, count: missing.length })
  })
}

function readRescue(file: string): ChainContent | undefined {
  try {
    const content = readChain(readFileSync(file), sha256)
    return content.lines.length === 0 || content.isNewer ? undefined : content
  } catch (error) {
    toStorageError(error)
    return undefined
  }
}
