import { cpSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { type ClinicProgram, runClinicProgram } from '../../../electron/services/clinic-program'
import type { SecretStore } from '../../../electron/services/backup/secret-store'
import { type Drive, realDrive } from '../../../electron/storage/backup/drive'
import { verifyFolder } from '../../../electron/commands/verify/verify-folder'
import { DataFolder } from '../../../electron/storage/data-folder'
import type { CallName, Change, Input, Output } from '../../../shared/ipc/contract'
import type { AppError, Result } from '../../../shared/ipc/errors'
import { temporaryFolder } from '../../helpers/clinic'
import { FakeTime } from '../../helpers/fake-time'
import { ScriptedShell } from '../../helpers/scripted-shell'
import { systemError } from '../../faults/faulty-disk'
import { AFTERWARDS, sampleFolder } from '../commands/terminal'

export const PASSPHRASE = 'Regen über dem Hafen 7'
/** Everybody's in the sample. */
const PIN = '4821'

/** A key store that opens what it sealed, as this computer's does. */
export function keyStore(): SecretStore {
  return {
    isAvailable: () => true,
    seal: (secret) => `sealed:${Buffer.from(secret).toString('hex')}`,
    open: (sealed) => Buffer.from(sealed.replace('sealed:', ''), 'hex').toString(),
  }
}

/** A drive that the test pulls out, fills up, and counts. */
class TestDrive {
  written = 0
  writesLeft = Infinity
  fault = 'ENOSPC'
  /** Called before each write. */
  onWrite: () => void = () => undefined
  /** What is read back comes from a failing drive. */
  flipsBits = false
  readonly drive: Drive = {
    ...realDrive,
    write: async (file, bytes) => {
      this.onWrite()
      this.writesLeft -= 1
      if (this.writesLeft < 0) throw systemError(this.fault, 'write')
      this.written += bytes.length
      await realDrive.write(file, bytes)
    },
    read: async (file) => {
      const bytes = await realDrive.read(file)
      if (this.flipsBits && file.endsWith('.part')) bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
      return bytes
    },
  }
}

interface Setting {
  readonly folder: string
  readonly secrets?: SecretStore
  readonly at?: string
}

/** A running program on a real folder, with a drive for its backups. */
class BackedUpClinic {
  readonly folder: string
  readonly time: FakeTime
  readonly shell = new ScriptedShell()
  readonly usb = new TestDrive()
  readonly changes: Change[] = []
  readonly #secrets: SecretStore | undefined
  #running: ClinicProgram | undefined

  constructor({ folder, secrets, at }: Setting) {
    this.folder = folder
    this.#secrets = secrets
    this.time = new FakeTime(at ?? AFTERWARDS, 60)
  }

  async start(): Promise<void> {
    this.#running = await runClinicProgram(
      {
        dataFolder: this.folder,
        shell: this.shell,
        time: this.time.sources,
        publish: (change) => this.changes.push(change),
        backupDrive: this.usb.drive,
        ...(this.#secrets !== undefined && { secrets: this.#secrets }),
      },
      { version: '0.1.0', electron: '45.4.1' },
    )
  }

  async close(): Promise<void> {
    await this.#running?.close()
    this.#running = undefined
  }

  async restart(): Promise<void> {
    await this.close()
    await this.start()
  }

  get running(): ClinicProgram {
    if (this.#running === undefined) throw new Error('The program does not run')
    return this.#running
  }

  async call<N extends CallName>(name: N, input: Input<N>): Promise<Result<Output<N>>> {
    return (await this.running.call(name, input)) as Result<Output<N>>
  }

  async do<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
    const result = await this.call(name, input)
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`)
    return result.value
  }

  async refusal<N extends CallName>(name: N, input: Input<N>): Promise<AppError> {
    const result = await this.call(name, input)
    if (result.ok) throw new Error(`${name} was not refused`)
    return result.error
  }

  signIn(): Promise<void> {
    return this.signInWith(PIN)
  }

  async signInWith(pin: string): Promise<void> {
    const { people } = await this.do('app.directory', {})
    const person = people.find(({ role, hasLeft }) => role === 'manager' && !hasLeft)?.id ?? ''
    const { pass } = await this.do('people.check-pin', { person, pin })
    await this.do('people.sign-in', { person, pass })
  }

  /** A manager chooses the drive and a passphrase. */
  async setUpBackups(drive: string): Promise<void> {
    await this.signIn()
    this.shell.folder = drive
    const { token } = await this.do('backup.choose-folder', {})
    await this.do('backup.set-up', { token, passphrase: PASSPHRASE })
  }

  /** The backups on a drive, opened with the passphrase. */
  async openBackups(drive: string, passphrase = PASSPHRASE) {
    this.shell.folder = drive
    const { token } = await this.do('restore.choose-folder', {})
    return { token, listed: await this.do('restore.open', { token, passphrase }) }
  }

  /** Brings the newest backup on a drive back. */
  async restoreNewest(drive: string): Promise<Output<'restore.run'>> {
    const { token, listed } = await this.openBackups(drive)
    return this.do('restore.run', { token, id: listed[0]?.id ?? '' })
  }
}

/** A clinic with 200 sample sessions, and an empty drive. */
export async function sampleClinic(secrets: SecretStore | 'none' = keyStore()): Promise<{
  clinic: BackedUpClinic
  drive: string
}> {
  const folder = await sampleFolder()
  return { clinic: await opened({ folder, ...(secrets !== 'none' && { secrets }) }), drive: temporaryFolder() }
}

/** An empty computer that takes the place of another. */
export async function emptyClinic(): Promise<BackedUpClinic> {
  return opened({ folder: temporaryFolder(), secrets: keyStore() })
}

export async function opened(setting: Setting): Promise<BackedUpClinic> {
  const clinic = new BackedUpClinic(setting)
  await clinic.start()
  onTestFinished(() => clinic.close())
  return clinic
}

/** A copy of a folder as it is now. */
export function copyOf(folder: string): string {
  const copy = temporaryFolder()
  cpSync(folder, copy, { recursive: true, preserveTimestamps: true })
  return copy
}

/** Every file of the record in a data folder with its bytes, by its place. */
export function recordIn(folder: string): ReadonlyMap<string, string> {
  const tops = ['catalog.json', 'clinic-log', 'sessions', 'evidence']
  return new Map(tops.flatMap((top) => filesIn(folder, top)).map((file) => [file, bytesOf(folder, file)]))
}

const bytesOf = (folder: string, file: string): string => readFileSync(path.join(folder, file)).toString('base64')

export function filesIn(folder: string, within = ''): string[] {
  const place = path.join(folder, within)
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [within]
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(folder, within === '' ? name : `${within}/${name}`))
}

/** What the verifier finds wrong in a data folder. */
export async function faultsIn(folder: string): Promise<readonly string[]> {
  const faults: string[] = []
  await verifyFolder(
    DataFolder.look(folder),
    { fault: ({ file }, fault) => faults.push(`${file} ${JSON.stringify(fault)}`), hint: () => undefined },
    () => undefined,
  )
  return faults
}
