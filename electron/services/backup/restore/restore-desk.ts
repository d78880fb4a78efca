import type {
  ChosenFolder,
  DrillDone,
  ListedBackup,
  RestoreDone,
  RestoreLook,
} from '../../../../shared/backup/backup-view'
import { type Result, fail } from '../../../../shared/ipc/errors'
import { BackupProblem } from '../../../storage/backup/backup-problem'
import type { Drive } from '../../../storage/backup/drive'
import { OpenBackup } from '../../../storage/backup/open-backup'
import { Vault } from '../../../storage/backup/vault'
import type { DataFolder } from '../../../storage/data-folder'
import { randomText } from '../../ids'
import type { SessionDesk } from '../../session/session-desk'
import type { ShellPort } from '../../shell-port'
import { asResult } from '../backup-failure'
import { findBackupFolder, type FoundFolder } from '../backup-folder'
import type { BackupHome } from '../backup-home'
import type { BackupJobs, JobCourse } from '../backup-jobs'
import { bringBack, type WhileClosed } from './bring-back'
import { compareBackup } from './compare-backup'
import { drillBackup } from './drill'
import type { RestorePlan } from './restore-plan'
import { inScratch } from './scratch'

interface RestoreGround {
  readonly folder: DataFolder
  readonly drive: Drive
  readonly shell: ShellPort
  readonly desk: SessionDesk
  readonly home: BackupHome
  readonly jobs: BackupJobs
}

/** Backups are listed up to this many; nobody goes back further by hand. */
const MOST_LISTED = 400

/** Looks into backups, brings them back, and tries whether they would. */
export class RestoreDesk {
  readonly #ground: RestoreGround
  readonly #chosen = new Map<string, FoundFolder & { vault?: Vault }>()

  constructor(ground: RestoreGround) {
    this.#ground = ground
  }

  async choose(): Promise<Result<ChosenFolder>> {
    const { shell, drive } = this.#ground
    const chosen = await shell.chooseFolder()
    if (chosen === undefined) return fail({ code: 'cancelled' })
    return asResult(
      () => ({ what: 'restore' }),
      async () => {
        const found = await findBackupFolder(drive, chosen)
        if (!found.holds) throw new BackupProblem('not-a-backup')
        const token = randomText(12)
        this.#chosen.set(token, found)
        return { token, drive: found.drive, holds: true }
      },
    )
  }

  /** The backups in a chosen folder, newest first. */
  open(token: string, passphrase: string): Promise<Result<readonly ListedBackup[]>> {
    return this.#asResult(token, async () => {
      const found = this.#found(token)
      found.vault = await Vault.open(this.#ground.drive, found.root, passphrase)
      const names = (await found.vault.backups()).slice(0, MOST_LISTED)
      const listed: ListedBackup[] = []
      for (const name of names) listed.push(await listedBackup(found.vault, name))
      if (listed.length === 0) throw new BackupProblem('no-backup-yet')
      return listed
    })
  }

  /** What bringing it back would do; changes nothing. */
  look(token: string, id: string): Promise<Result<RestoreLook>> {
    return this.#asResult(token, () =>
      this.#ground.jobs.take('restore', async (course) => {
        const {
          steps: _steps,
          leftovers: _leftovers,
          ...look
        } = await this.#compare(await this.#backup(token, id), course)
        return look
      }),
    )
  }

  run(token: string, id: string, whileClosed: WhileClosed): Promise<Result<RestoreDone>> {
    const { jobs, desk, folder: data } = this.#ground
    return this.#asResult(token, () =>
      jobs.take('restore', async (course) => {
        const backup = await this.#backup(token, id)
        const plan = await this.#compare(backup, course)
        if (plan.log === 'other-clinic') throw new BackupProblem('other-clinic')
        if (desk.open.some(({ hasWaiting }) => hasWaiting)) throw new BackupProblem('unsaved-here')
        return inScratch(data, (root) => bringBack({ data, backup, plan, root, course, whileClosed }))
      }),
    )
  }

  /** Restores the newest backup into a folder that goes again, and verifies it. */
  drill(passphrase: string): Promise<Result<DrillDone>> {
    const { drive, home, jobs, folder } = this.#ground
    return asResult(
      () => home.facts('drill'),
      () =>
        jobs.take('drill', async (course) => {
          const vault = await Vault.open(drive, home.needed.root, passphrase)
          const [newest] = await vault.backups()
          if (newest === undefined) throw new BackupProblem('no-backup-yet')
          const backup = await OpenBackup.of(vault, newest)
          return inScratch(folder, (root) => drillBackup(backup, root, course))
        }),
    )
  }

  #compare(backup: OpenBackup, course: JobCourse): Promise<RestorePlan> {
    return compareBackup({ data: this.#ground.folder, backup, ...course })
  }

  async #backup(token: string, id: string): Promise<OpenBackup> {
    const { vault } = this.#found(token)
    if (vault === undefined) throw new BackupProblem('needs-passphrase')
    return OpenBackup.of(vault, id)
  }

  #found(token: string): FoundFolder & { vault?: Vault } {
    const found = this.#chosen.get(token)
    if (found === undefined) throw new BackupProblem('not-a-backup')
    return found
  }

  #asResult<T>(token: string, work: () => Promise<T>): Promise<Result<T>> {
    const drive = this.#chosen.get(token)?.drive
    return asResult(() => ({ what: 'restore', ...(drive !== undefined && { drive }) }), work)
  }
}

async function listedBackup(vault: Vault, id: string): Promise<ListedBackup> {
  const manifest = await vault.readBackup(id)
  if (manifest === undefined) return { id, kind: 'damaged', at: timeOf(id) }
  const { at, offset, clinic, counts } = manifest
  const { sessions, open, photos, people, bytes, missed } = counts
  return { id, kind: 'whole', at, offset, clinic: clinic.name, sessions, open, photos, people, bytes, missed }
}

/** A backup's name begins with its time: `20261122T130507Z`. */
function timeOf(id: string): string {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(id) ?? []
  return `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}.000Z`
}
