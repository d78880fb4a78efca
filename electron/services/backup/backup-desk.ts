import type { BackupPlan, BackupSpace, BackupStatus, ChosenFolder } from '../../../shared/backup/backup-view'
import { LEAST_PASSPHRASE } from '../../../shared/backup/passphrase'
import { type Result, fail } from '../../../shared/ipc/errors'
import { BackupProblem } from '../../storage/backup/backup-problem'
import type { Drive } from '../../storage/backup/drive'
import { Vault } from '../../storage/backup/vault'
import type { DataFolder } from '../../storage/data-folder'
import type { Clock } from '../clock'
import { randomText } from '../ids'
import type { ShellPort } from '../shell-port'
import { asResult } from './backup-failure'
import { findBackupFolder, type FoundFolder, refuseInsideData } from './backup-folder'
import type { BackupHome } from './backup-home'
import type { BackupJobs } from './backup-jobs'
import type { BackupSettings } from './backup-settings'

interface DeskGround {
  readonly folder: DataFolder
  readonly drive: Drive
  readonly shell: ShellPort
  readonly clock: Clock
  readonly settings: BackupSettings
  readonly home: BackupHome
  readonly jobs: BackupJobs
}

/** Sets backups up, and says how they stand. */
export class BackupDesk {
  readonly #ground: DeskGround
  readonly #chosen = new Map<string, FoundFolder>()

  constructor(ground: DeskGround) {
    this.#ground = ground
  }

  /** Where the backups lie, if anywhere. */
  get root(): string | undefined {
    return this.#ground.home.setUp?.root
  }

  status(): BackupStatus {
    const { clock, settings, jobs, home } = this.#ground
    const { last, failure } = settings.get()
    const { setUp, first } = home
    const { at, offset } = clock.now()
    const { running } = jobs
    return {
      now: { at, offset },
      ...(running !== undefined && { running }),
      ...(first !== undefined && { since: { at: first.at, offset: first.offset } }),
      ...(setUp !== undefined && {
        setUp: { ...home.plan, drive: setUp.drive, key: home.keyState },
        ...(last !== undefined && { last }),
        ...(failure !== undefined && {
          failure: {
            at: failure.at,
            offset: failure.offset,
            error: { code: 'backup', why: failure.why, ...home.facts('backup') },
          },
        }),
      }),
    }
  }

  async space(): Promise<BackupSpace> {
    const { drive, folder, home } = this.#ground
    const free = (root: string) => drive.free(root).catch(() => undefined)
    const { setUp } = home
    const there = setUp && (await free(setUp.root))
    const here = await free(folder.root)
    return { ...(there !== undefined && { drive: there }), ...(here !== undefined && { here }) }
  }

  async chooseFolder(): Promise<Result<ChosenFolder>> {
    const { shell, drive, folder } = this.#ground
    const chosen = await shell.chooseFolder()
    if (chosen === undefined) return fail({ code: 'cancelled' })
    return asResult(
      () => ({ what: 'backup' }),
      async () => {
        const found = await findBackupFolder(drive, chosen)
        refuseInsideData(folder.root, found.root)
        const token = randomText(12)
        this.#chosen.set(token, found)
        return { token, drive: found.drive, holds: found.holds }
      },
    )
  }

  /** From now on backups go to the chosen folder; those that lie there already stay, if they are this clinic's. */
  setUp(token: string, passphrase: string): Promise<Result<null>> {
    const found = this.#chosen.get(token)
    return asResult(
      () => ({ what: 'backup', ...(found !== undefined && { drive: found.drive }) }),
      async () => {
        const clinic = this.#ground.home.first?.hash
        if (found === undefined || clinic === undefined) throw new BackupProblem('not-set-up')
        const vault = await this.#openChosen(found, passphrase, clinic)
        this.#ground.home.move(found, vault.key, clinic)
        this.#chosen.delete(token)
        return null
      },
    )
  }

  change(changes: Partial<BackupPlan>): Promise<Result<null>> {
    return this.#managed(() => {
      this.#ground.home.change(changes)
      return Promise.resolve()
    })
  }

  /** The passphrase is asked for after each start where no key store keeps the key. */
  unlock(passphrase: string): Promise<Result<null>> {
    const { drive, home } = this.#ground
    return this.#managed(async () => {
      const vault = await Vault.open(drive, home.needed.root, passphrase)
      home.keepKey(vault.key)
    })
  }

  changePassphrase(old: string, passphrase: string): Promise<Result<null>> {
    const { drive, home } = this.#ground
    return this.#managed(async () => {
      if (passphrase.length < LEAST_PASSPHRASE) throw new BackupProblem('short-passphrase')
      const vault = await Vault.open(drive, home.needed.root, old)
      await vault.changePassphrase(old, passphrase)
    })
  }

  async #openChosen({ root, holds }: FoundFolder, passphrase: string, clinic: string): Promise<Vault> {
    const { drive } = this.#ground
    if (!holds) {
      if (passphrase.length < LEAST_PASSPHRASE) throw new BackupProblem('short-passphrase')
      return Vault.create(drive, root, passphrase)
    }
    const vault = await Vault.open(drive, root, passphrase)
    for (const name of await vault.backups()) {
      const manifest = await vault.readBackup(name)
      if (manifest === undefined) continue
      if (manifest.clinic.first !== clinic) throw new BackupProblem('foreign-folder')
      break
    }
    return vault
  }

  #managed(work: () => Promise<void>): Promise<Result<null>> {
    return asResult(
      () => this.#ground.home.facts('backup'),
      async () => {
        await work()
        return null
      },
    )
  }
}
