import { setTimeout } from 'node:timers/promises'
import type { BackupFault } from '../../../shared/backup/backup-fault'
import type { BackupJob, GoodBackup } from '../../../shared/backup/backup-view'
import type { Result } from '../../../shared/ipc/errors'
import { BackupProblem } from '../../storage/backup/backup-problem'
import type { Drive } from '../../storage/backup/drive'
import { pruneVault } from '../../storage/backup/prune-vault'
import { type Snapshot, takeSnapshot } from '../../storage/backup/snapshot'
import { Vault } from '../../storage/backup/vault'
import { writeBackup } from '../../storage/backup/write-backup'
import type { DataFolder } from '../../storage/data-folder'
import { onDisk } from '../../storage/storage-error'
import type { CatalogKeeper } from '../catalog-keeper'
import type { ClinicLogKeeper } from '../clinic-log-keeper'
import type { Clock } from '../clock'
import { saveFault } from '../failures'
import type { Rooms } from '../rooms'
import { asResult, backupFault } from './backup-failure'
import type { BackupHome } from './backup-home'
import type { BackupJobs, JobCourse } from './backup-jobs'
import type { BackupSettings } from './backup-settings'
import { lastPlanned } from './backup-times'

interface RunnerGround {
  readonly folder: DataFolder
  readonly drive: Drive
  readonly clock: Clock
  readonly catalog: CatalogKeeper
  readonly log: ClinicLogKeeper
  readonly rooms: Rooms
  readonly settings: BackupSettings
  readonly home: BackupHome
  readonly jobs: BackupJobs
  readonly version: string
}

/** A drive that was gone may have come back: tried again this often. */
const RETRY_MS = 10 * 60_000
/** After a start the program has better things to do. */
const HEAD_START_MS = 60_000
/** A seal takes moments; while one is half done, no backup begins. */
const SEAL_TRIES = 40
const SEAL_PAUSE_MS = 50

/** Runs backups: by hand, at their times, and on closing. */
export class BackupRunner {
  readonly #ground: RunnerGround
  /** On the clock that nobody can set. */
  #triedAt = -Infinity
  #bug: { readonly error: unknown } | undefined

  constructor(ground: RunnerGround) {
    this.#ground = ground
  }

  /** Answers once the backup was read back and found good. */
  run(by: string, job: Extract<BackupJob, 'backup' | 'closing'> = 'backup'): Promise<Result<GoodBackup>> {
    const { home, jobs } = this.#ground
    return asResult(
      () => home.facts('backup'),
      () => jobs.take(job, (course) => this.#write(by, course)),
    )
  }

  /** Starts what is due and does not wait for it. Throws the bug of an earlier one, so that it is noted. */
  tend(): void {
    const bug = this.#bug
    this.#bug = undefined
    if (bug !== undefined) throw bug.error
    if (!this.#isDue()) return
    this.run('system').catch((error: unknown) => {
      this.#bug = { error }
    })
  }

  /** Whether closing should wait for a backup. */
  get wantsClosing(): boolean {
    const { home } = this.#ground
    return home.setUp?.onClosing === true && home.key !== undefined
  }

  /** The backup on closing. After the limit closing goes on, and the next start says so. */
  async runOnClosing(limitMs: number): Promise<void> {
    const { jobs } = this.#ground
    const running = jobs.running === undefined ? this.run('system', 'closing') : jobs.idle()
    const late = setTimeout(limitMs, 'late' as const, { ref: false })
    if ((await Promise.race([running, late])) !== 'late') return
    jobs.cancel()
    this.#noteFailure('closing-limit')
  }

  #isDue(): boolean {
    const { clock, settings, jobs, home } = this.#ground
    const now = clock.now()
    if (home.setUp === undefined || jobs.running !== undefined || home.key === undefined) return false
    if (now.mono < HEAD_START_MS || now.mono - this.#triedAt < RETRY_MS) return false
    const planned = lastPlanned(home.plan.times, now)
    const { last } = settings.get()
    return planned !== undefined && (last === undefined || last.at < planned)
  }

  async #write(by: string, course: JobCourse): Promise<GoodBackup> {
    const { settings, log, home, clock } = this.#ground
    this.#triedAt = clock.now().mono
    try {
      const good = await this.#writeTo(course)
      const { failure: _over, ...document } = settings.get()
      settings.remember({ ...document, last: good })
      // The backup is good whether or not the log takes the line.
      await log.record({ type: 'backed-up', by, data: { target: home.needed.drive } }).catch(saveFault)
      return good
    } catch (error) {
      this.#noteFailure(backupFault(error))
      throw error
    }
  }

  async #writeTo(course: JobCourse): Promise<GoodBackup> {
    const { folder: data, drive, clock, catalog, version, home } = this.#ground
    const { root, keepDays } = home.needed
    const { key } = home
    if (key === undefined) throw new BackupProblem('needs-passphrase')
    const vault = await Vault.openWith(drive, root, key)
    await vault.sweep()
    const snapshot = await this.#snapshot()
    const { at, offset } = clock.now()
    const { clinic, people } = catalog.get()
    const about = { at, offset, program: version, clinic: clinic.name, people: people.length }
    const { manifest, written } = await writeBackup({ vault, data, snapshot, about, ...course })
    // What is kept too long harms nobody: the next backup tries again.
    await pruneVault(vault, keepDays, at).catch(backupFault)
    const { sessions, files, bytes, missed } = manifest.counts
    return { at, offset, sessions, files, bytes, missed, written }
  }

  /** At a moment when no session is being started or sealed. */
  async #snapshot(): Promise<Snapshot> {
    const { folder, rooms } = this.#ground
    for (let tries = 1; ; tries += 1) {
      const snapshot = await rooms.turns.take(async () => Promise.resolve(onDisk(() => takeSnapshot(folder))))
      if (!snapshot.isSealing || tries === SEAL_TRIES) return snapshot
      await setTimeout(SEAL_PAUSE_MS)
    }
  }

  #noteFailure(why: BackupFault): void {
    if (why === 'cancelled' || why === 'not-set-up') return
    const { clock, settings } = this.#ground
    const { at, offset } = clock.now()
    settings.remember({ ...settings.get(), failure: { at, offset, why } })
  }
}
