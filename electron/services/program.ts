import type { Change } from '../../shared/ipc/contract'
import type { Notice } from '../../shared/ipc/views'
import { DRIFT_SECONDS, type Moment, drift } from '../../shared/session/moment'
import { DataFolder } from '../storage/data-folder'
import type { Move } from '../storage/data-home'
import { type Disk, realDisk } from '../storage/disk'
import { Evidence } from '../storage/evidence'
import { Journals } from '../storage/journals'
import { onDisk } from '../storage/storage-error'
import type { Drive } from '../storage/backup/drive'
import { type Backups, openBackups } from './backup/backups'
import type { SecretStore } from './backup/secret-store'
import { CatalogKeeper } from './catalog-keeper'
import { Checklists } from './checklists'
import { ClinicLogKeeper } from './clinic-log-keeper'
import { type Clock, createClock, type TimeSources } from './clock'
import { saveFault } from './failures'
import { History } from './history/history'
import { lockForProgram } from './lock-for-program'
import { randomText } from './ids'
import { Pins } from './pins'
import { RecordIndex } from './record-index'
import { Rooms } from './rooms'
import { IdleLock } from './session/idle-lock'
import { SessionDesk } from './session/session-desk'
import { SettingsKeeper } from './settings-keeper'
import type { ShellPort } from './shell-port'
import { SignIn } from './sign-in'
import { startNotices } from './start-notices'
import type { Writers } from './writers'

export interface ProgramOptions {
  readonly dataFolder: string
  readonly shell: ShellPort
  readonly time: TimeSources
  readonly publish: (change: Change) => void
  /** The disk's calls; tests make them fail. */
  readonly disk?: Disk
  /** The calls of other drives: where backups lie, and where the data are moved to. */
  readonly backupDrive?: Drive
  /** The data are in another folder now: this computer has to look for them there. */
  readonly onMoved?: (move: Move) => void
  /** This computer's key store; without one the key to the backups is asked for after each start. */
  readonly secrets?: SecretStore
  readonly version?: string
  /** Names the words this program was built from; see SeenGood. */
  readonly build?: string
}

/** What every handler stands on: the opened data folder and the services over it. */
export interface Program {
  readonly folder: DataFolder
  readonly shell: ShellPort
  readonly clock: Clock
  readonly publish: (change: Change) => void
  readonly catalog: CatalogKeeper
  readonly settings: SettingsKeeper
  readonly checklists: Checklists
  readonly log: ClinicLogKeeper
  readonly journals: Journals
  readonly evidence: Evidence
  readonly index: RecordIndex
  readonly history: History
  readonly desk: SessionDesk
  readonly rooms: Rooms
  readonly pins: Pins
  readonly signIn: SignIn
  readonly idleLock: IdleLock
  readonly writers: () => Promise<Writers>
  readonly backups: Backups
  /** What start-up owes the person to say, until dismissed. */
  notices: readonly Notice[]
  /** Looks after what cannot wait for a call: unsaved events, clock jumps, an idle sign-in. Every few seconds. */
  readonly tend: () => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Opens a data folder. Start-up reads the settings, the catalog, the open sessions and the end of the clinic log, and
 * nothing that grows with history. Throws the disk's refusal when the folder cannot be used at all.
 */
export async function openProgram(options: ProgramOptions): Promise<Program> {
  const { shell, publish } = options
  const folder = DataFolder.open(options.dataFolder, {
    disk: options.disk ?? realDisk,
    now: () => new Date(options.time.wall()),
  })
  const unlock = await lockForProgram(folder.root)
  const clock = createClock(randomText(4), options.time)
  const settings = new SettingsKeeper(folder)
  const catalog = new CatalogKeeper(folder, options.build)
  const checklists = new Checklists(catalog)
  const journals = new Journals(folder)
  const { journals: open, lost } = journals.openAll()
  const log = ClinicLogKeeper.open(folder, clock, {
    rooms: catalog.get().rooms.map(({ id }) => id),
    sessions: open.map(({ id }) => id),
  })
  const evidence = new Evidence(folder)
  const index = new RecordIndex({ folder, journals, catalog, checklists })
  const desk = new SessionDesk({ journals, evidence, catalog, checklists, log, index, clock, publish })
  const restored = await desk.restore(open.map(({ id }) => id))
  const history = new History({ folder, shell, index, desk, catalog, checklists, publish })
  const rooms = new Rooms({ catalog, log, desk, index, clock })
  const pins = new Pins({ catalog, settings, log, clock })
  const signIn = new SignIn({ catalog, log, clock })
  const idleLock = new IdleLock({ catalog, clock, desk })
  const ground = { folder, shell, clock, publish, catalog, settings, checklists, log, journals, evidence, index }
  let writing: Promise<Writers> | undefined
  const writers = () => (writing ??= import('./writers').then(({ openWriters }) => openWriters(ground)))
  const backups = openBackups({ ...ground, desk, rooms }, options)
  const finished = await finishCutOff(ground)
  const notices = [...restored, ...finished, ...startNotices({ open, lost, catalog, settings, log, journals })]
  const services = { desk, history, rooms, pins, signIn, idleLock, writers, backups }
  const program: Program = { ...ground, ...services, notices, tend, close }
  let seen = clock.now()
  let wasSignedIn = false
  return program

  async function tend(): Promise<void> {
    await desk.retryAll()
    seen = await watchClock(program, seen)
    const isSignedIn = signIn.person !== undefined
    if (wasSignedIn && !isSignedIn) publish({ topic: 'status' })
    wasSignedIn = isSignedIn
    if (!isSignedIn && writing !== undefined) await (await writing).reports.rest()
    backups.runner.tend()
  }

  async function close(): Promise<void> {
    index.close()
    await history.close()
    if (writing !== undefined) await (await writing).reports.close()
    await Promise.all([journals.close(), log.close()])
    unlock()
  }
}

/** A deletion of records that was cut off; hardly ever is there one. */
async function finishCutOff(ground: Pick<Program, 'folder' | 'journals' | 'evidence' | 'index'>) {
  const { folder } = ground
  if (onDisk(() => folder.disk.identityAt(folder.pendingDeletion().file)) === undefined) return []
  const { finishDeletion } = await import('./retention/finish-deletion')
  return finishDeletion(ground)
}

/** A wall clock that moved against the monotonic one goes into the clinic log and is told. */
async function watchClock(program: Program, before: Moment): Promise<Moment> {
  const now = program.clock.now()
  const seconds = Math.round(drift(before, now))
  if (Math.abs(seconds) <= DRIFT_SECONDS) return now
  try {
    await program.log.record({ type: 'clock-jumped', by: 'system', data: { seconds } })
  } catch (error) {
    saveFault(error)
  }
  await program.desk.noteClockJump(seconds)
  program.notices = [...program.notices, { code: 'clock-jumped', seconds }]
  program.publish({ topic: 'status' })
  return now
}
