import type { BackupPlan, BackupStatus, BackupTime } from '../../../shared/backup/backup-view'
import { BackupProblem } from '../../storage/backup/backup-problem'
import { firstLineOf } from '../../storage/backup/snapshot'
import type { DataKey } from '../../storage/backup/vault-key'
import type { DataFolder } from '../../storage/data-folder'
import { onDisk } from '../../storage/storage-error'
import type { BackupErrorFacts } from './backup-failure'
import type { BackupSettings, BackupSetUp } from './backup-settings'
import type { SecretStore } from './secret-store'

type KeyState = NonNullable<BackupStatus['setUp']>['key']

const USUAL_PLAN: BackupPlan = { times: ['09:00', '18:00'], onClosing: true, keepDays: 30 }

interface HomeGround {
  readonly folder: DataFolder
  readonly settings: BackupSettings
  readonly secrets: SecretStore
}

/** Where the backups of this clinic go, and the key to them. */
export class BackupHome {
  readonly #ground: HomeGround
  /** The data key, where no key store keeps it: gone when the program ends. */
  #key: DataKey | undefined
  #first: (BackupTime & { readonly hash: string }) | undefined

  constructor(ground: HomeGround) {
    this.#ground = ground
  }

  /** Nothing before it was set up; what was set up for a clinic whose data was set aside since counts for nothing. */
  get setUp(): BackupSetUp | undefined {
    const { setUp } = this.#ground.settings.get()
    return setUp !== undefined && this.first?.hash === setUp.clinic ? setUp : undefined
  }

  /** Throws BackupProblem. */
  get needed(): BackupSetUp {
    const { setUp } = this
    if (setUp === undefined) throw new BackupProblem('not-set-up')
    return setUp
  }

  get plan(): BackupPlan {
    const { times, onClosing, keepDays } = this.setUp ?? USUAL_PLAN
    return { times, onClosing, keepDays }
  }

  /** The clinic log's first line, by which the clinic is known. */
  get first(): (BackupTime & { readonly hash: string }) | undefined {
    if (this.#first === undefined) {
      const line = onDisk(() => firstLineOf(this.#ground.folder))
      if (line !== undefined) this.#first = { at: line.at, offset: line.offset, hash: line.hash }
    }
    return this.#first
  }

  /** Nothing while the passphrase has to be asked for. */
  get key(): DataKey | undefined {
    const sealed = this.setUp?.key
    const opened = sealed === undefined ? undefined : this.#ground.secrets.open(sealed)
    return opened === undefined ? this.#key : readKey(opened)
  }

  get keyState(): KeyState {
    if (this.key === undefined) return 'asked'
    return this.setUp?.key === undefined ? 'until-closing' : 'system'
  }

  /** Keeps the key in the key store, where there is one, and otherwise until the program ends. */
  move(to: Pick<BackupSetUp, 'root' | 'drive'>, key: DataKey, clinic: string): void {
    const { settings } = this.#ground
    const before = this.setUp
    const { times, ...plan } = this.plan
    const setUp = { root: to.root, drive: to.drive, clinic, ...plan, times: [...times], ...this.#sealed(key) }
    // What is known of the backups elsewhere says nothing of these.
    settings.save(before?.root === to.root ? { ...settings.get(), setUp } : { setUp })
    this.#key = key
  }

  keepKey(key: DataKey): void {
    this.#save({ ...this.needed, ...this.#sealed(key) })
    this.#key = key
  }

  change(changes: Partial<BackupPlan>): void {
    const { times, ...plan } = { ...this.plan, ...changes }
    this.#save({ ...this.needed, ...plan, times: [...new Set(times)].sort() })
  }

  /** What makes a sentence about a failure whole. */
  facts(what: BackupErrorFacts['what']): BackupErrorFacts {
    const { setUp } = this
    const { last } = this.#ground.settings.get()
    return {
      what,
      ...(setUp !== undefined && { drive: setUp.drive }),
      ...(setUp !== undefined && last !== undefined && { lastGood: { at: last.at, offset: last.offset } }),
    }
  }

  #save(setUp: BackupSetUp): void {
    const { settings } = this.#ground
    settings.save({ ...settings.get(), setUp })
  }

  #sealed({ folder, key }: DataKey): { readonly key?: string } {
    const { secrets } = this.#ground
    return secrets.isAvailable() ? { key: secrets.seal(`${folder} ${key.toString('base64')}`) } : {}
  }
}

function readKey(text: string): DataKey {
  const [folder = '', key = ''] = text.split(' ')
  return { folder, key: Buffer.from(key, 'base64') }
}
