import { appendFileSync, copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import path from 'node:path'
import { realDrive } from '../../../electron/storage/backup/drive'
import { takeSnapshot } from '../../../electron/storage/backup/snapshot'
import { Vault } from '../../../electron/storage/backup/vault'
import { writeBackup, type WrittenBackup } from '../../../electron/storage/backup/write-backup'
import { DataFolder } from '../../../electron/storage/data-folder'
import { pairedRatio } from '../numbers'
import type { Section } from '../report'
import type { Setting } from '../setting'

const ROUNDS = 3
/** Half the speed of copying. */
const REACH = 2
/** A tick never waits longer for a backup. */
const LONGEST_WAIT_MS = 50
/** Journals that get a line more before the second backup. */
const CHANGED_SHARE = 0.01
/** The passphrase is not what is measured. */
const CHEAP = { N: 2 ** 10, r: 8, p: 1 }

interface Round {
  readonly copied: number
  readonly first: number
  readonly again: number
  readonly unchanged: number
  readonly waits: readonly number[]
  readonly manifest: WrittenBackup['manifest']
  readonly written: { readonly first: number; readonly again: number; readonly unchanged: number }
  readonly changed: { readonly files: number; readonly bytes: number }
}

/**
 * A first backup beside copying the same files, a second one after one journal of a hundred grew, and one after nothing
 * changed. `BENCH_DATA` names another data folder to do it with; it is read alone.
 */
export async function benchBackup(setting: Setting, full: string): Promise<readonly Section[]> {
  const data = process.env['BENCH_DATA'] ?? full
  const rounds: Round[] = []
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push(await runRound(data, path.join(setting.scratch, 'backup')))
  const [{ manifest, written, changed } = fail()] = rounds
  const of = (key: 'copied' | 'first' | 'again' | 'unchanged') => rounds.map((each) => each[key])
  return [
    {
      title: `Backup of ${manifest.counts.sessions.toLocaleString('en-US')} sessions, ${megabytes(manifest.counts.bytes)}`,
      rows: [
        { what: 'copying the files, nothing flushed', times: of('copied') },
        {
          what: 'first backup: encrypted, flushed, read back',
          times: of('first'),
          ratio: { to: 'copying', value: pairedRatio(of('first'), of('copied')), reach: REACH },
          remark: `${megabytes(written.first)} on the drive`,
        },
        {
          what: `second, ${changed.files.toLocaleString('en-US')} journals grew`,
          times: of('again'),
          ratio: { to: 'first', value: pairedRatio(of('again'), of('first')) },
          remark: `${megabytes(written.again)} for ${megabytes(changed.bytes)} that changed`,
        },
        {
          what: 'third, nothing changed',
          times: of('unchanged'),
          ratio: { to: 'first', value: pairedRatio(of('unchanged'), of('first')) },
          remark: `${megabytes(written.unchanged)} on the drive`,
        },
        {
          what: 'longest wait of others in the process',
          times: rounds.flatMap(({ waits }) => waits),
          p95Reach: LONGEST_WAIT_MS,
        },
      ],
      remarks: ['What changed counts with the lists of the months it lies in, which are written anew.'],
    },
  ]
}

async function runRound(from: string, scratch: string): Promise<Round> {
  const root = path.join(scratch, 'data')
  const drive = path.join(scratch, 'drive')
  mkdirSync(drive, { recursive: true })
  try {
    const copied = await timed(() => copyTree(from, root))
    const vault = await Vault.create(realDrive, drive, 'four words of some length', CHEAP)
    const first = await backUp(vault, root)
    const changed = growSome(root)
    const again = await backUp(vault, root)
    const unchanged = await backUp(vault, root)
    return {
      copied,
      first: first.ms,
      again: again.ms,
      unchanged: unchanged.ms,
      waits: [first.wait, again.wait, unchanged.wait],
      manifest: first.manifest,
      written: { first: first.written, again: again.written, unchanged: unchanged.written },
      changed,
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function backUp(
  vault: Vault,
  root: string,
): Promise<WrittenBackup & { readonly ms: number; readonly wait: number }> {
  const data = DataFolder.look(root)
  const about = { at: new Date().toISOString(), offset: 0, program: 'bench', clinic: 'Bench', people: 1 }
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const start = performance.now()
  const backup = await writeBackup({
    vault,
    data,
    snapshot: takeSnapshot(data),
    about,
    onProgress: () => undefined,
    isCancelled: () => false,
  })
  const ms = performance.now() - start
  delay.disable()
  return { ...backup, ms, wait: delay.max / 1e6 }
}

/** One journal of a hundred gets a line more, as an addendum would. */
function growSome(root: string): Round['changed'] {
  const line = `${'x'.repeat(400)}\n`
  const journals = readdirSync(path.join(root, 'sessions'))
    .filter((month) => month !== 'open')
    .flatMap((month) => readdirSync(path.join(root, 'sessions', month)).map((name) => path.join(month, name)))
  const grown = journals.slice(-Math.ceil(journals.length * CHANGED_SHARE))
  for (const journal of grown) appendFileSync(path.join(root, 'sessions', journal), line)
  return { files: grown.length, bytes: grown.length * line.length }
}

function copyTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) copyTree(source, target)
    else copyFileSync(source, target)
  }
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const megabytes = (bytes: number): string =>
  bytes < 1e6
    ? `${Math.round(bytes / 1e3)} KB`
    : `${(bytes / 1e6).toLocaleString('en-US', { maximumFractionDigits: 1 })} MB`

const fail = (): never => {
  throw new Error('No round was run')
}
