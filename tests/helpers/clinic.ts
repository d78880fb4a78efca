import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { runClinicProgram, type ClinicProgram } from '../../electron/services/clinic-program'
import type { Drive } from '../../electron/storage/backup/drive'
import type { Move } from '../../electron/storage/data-home'
import type { Disk } from '../../electron/storage/disk'
import type { CallName, Change, Input, Output } from '../../shared/ipc/contract'
import type { AppError, Result } from '../../shared/ipc/errors'
import type { BoardRoom, Directory } from '../../shared/ipc/views'
import { FakeTime, type Span } from './fake-time'
import { ScriptedShell } from './scripted-shell'
import { SessionAtWork } from './session-at-work'

/** Sunday noon in a clinic one hour east of UTC. */
const START = '2026-11-22T11:00:00.000Z'
export const CONTACT_SECONDS = 60
const PINS = { maya: '4821', tom: '7305', lena: '6194' } as const
export type Who = keyof typeof PINS

export interface ClinicOptions {
  readonly folder?: string
  readonly disk?: Disk
  /** The calls of other drives. */
  readonly drive?: Drive
  readonly at?: string
  /** Minutes east of UTC. */
  readonly offset?: number
  /** The script of threads; without one they are not used. */
  readonly thread?: string
}

/** A running program on a real folder, with clocks and a desktop that the test moves. */
export async function openClinic(options: ClinicOptions = {}): Promise<Clinic> {
  const folder = options.folder ?? temporaryFolder()
  const clinic = new Clinic(folder, new FakeTime(options.at ?? START, options.offset), options.disk, options.drive)
  if (options.thread !== undefined) clinic.shell.threadScript = options.thread
  await clinic.start()
  onTestFinished(() => clinic.close())
  return clinic
}

/** The same, set up, with Room 1 and Room 2 ready after a real turnover each. */
export async function openReadyClinic(options: Omit<ClinicOptions, 'at'> = {}): Promise<Clinic> {
  const folder = options.folder ?? temporaryFolder()
  readyFolder ??= makeReadyFolder()
  cpSync(await readyFolder, folder, { recursive: true })
  const clinic = await openClinic({ ...options, folder })
  await clinic.learnNames()
  return clinic
}

/** Checking a PIN takes its time on purpose, so what every test needs is made once. */
let readyFolder: Promise<string> | undefined

async function makeReadyFolder(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'roomready-ready-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const clinic = new Clinic(folder, new FakeTime('2026-11-22T10:30:00.000Z'), undefined)
  await clinic.start()
  await clinic.setUp()
  await clinic.readyRoom('Room 1')
  await clinic.readyRoom('Room 2')
  await clinic.close()
  return folder
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'roomready-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}

export class Clinic {
  readonly folder: string
  readonly time: FakeTime
  readonly shell = new ScriptedShell()
  readonly changes: Change[] = []
  /** What the program told this computer of moved data folders. */
  readonly moves: Move[] = []
  readonly #disk: Disk | undefined
  readonly #drive: Drive | undefined
  #running: ClinicProgram | undefined
  #directory: Directory | undefined

  constructor(folder: string, time: FakeTime, disk: Disk | undefined, drive?: Drive) {
    this.folder = folder
    this.time = time
    this.#disk = disk
    this.#drive = drive
  }

  async start(): Promise<void> {
    this.#running = await runClinicProgram(
      {
        dataFolder: this.folder,
        shell: this.shell,
        time: this.time.sources,
        publish: (change) => this.changes.push(change),
        onMoved: (move) => this.moves.push(move),
        ...(this.#disk !== undefined && { disk: this.#disk }),
        ...(this.#drive !== undefined && { backupDrive: this.#drive }),
      },
      { version: '0.1.0', electron: '45.4.1' },
    )
  }

  async close(): Promise<void> {
    await this.#running?.close()
    this.#running = undefined
  }

  /** Closed properly and started again. */
  async restart(): Promise<void> {
    await this.close()
    await this.start()
  }

  /** Gone without a word, as by a power cut, and started again: nothing was closed or written for the last time. */
  async crash(): Promise<void> {
    this.#running = undefined
    await this.start()
  }

  removeFile(...parts: readonly string[]): void {
    rmSync(path.join(this.folder, ...parts), { recursive: true })
  }

  /** The names in one of the data folder's folders. */
  files(...folders: readonly string[]): readonly string[] {
    return readdirSync(path.join(this.folder, ...folders)).sort()
  }

  /** A copy of a file in which somebody changed some words. */
  altered(file: string, from: string, to: string): string {
    const copy = `${file}.altered`
    writeFileSync(copy, readFileSync(file, 'utf8').replace(from, to))
    return copy
  }

  /** From now on this computer's settings cannot be written: a folder stands in their place. */
  refuseSettings(): void {
    const file = path.join(this.folder, 'settings.json')
    rmSync(file, { force: true })
    mkdirSync(path.join(file, 'in-the-way'), { recursive: true })
  }

  get running(): ClinicProgram {
    if (this.#running === undefined) throw new Error('The program does not run')
    return this.#running
  }

  /** What the program does every few seconds by itself. */
  tend(): Promise<void> {
    return this.running.program().tend()
  }

  wait(span: Span): void {
    this.time.wait(span)
  }

  async call<N extends CallName>(name: N, input: Input<N>): Promise<Result<Output<N>>> {
    return (await this.running.call(name, input)) as Result<Output<N>>
  }

  /** Whatever a window gone wrong might send. */
  send(name: string, input: unknown): Promise<Result<unknown>> {
    return this.running.call(name, input)
  }

  /** A call that has to succeed. */
  async do<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
    const result = await this.call(name, input)
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`)
    return result.value
  }

  /** A call that has to be refused: why it was. */
  async refusal<N extends CallName>(name: N, input: Input<N>): Promise<AppError> {
    const result = await this.call(name, input)
    if (result.ok) throw new Error(`${name} was not refused: ${JSON.stringify(result.value)}`)
    return result.error
  }

  /** Clinic, two rooms, the manager Maya, the technicians Tom and Lena, one wipe that works in a minute. */
  async setUp(): Promise<void> {
    await this.do('setup.finish', SET_UP)
    await this.learnNames()
  }

  async learnNames(): Promise<void> {
    this.#directory = await this.do('app.directory', {})
  }

  get directory(): Directory {
    if (this.#directory === undefined) throw new Error('The clinic is not set up')
    return this.#directory
  }

  person(who: Who): string {
    return found(this.directory.people.find(({ name }) => name.toLowerCase().startsWith(who))).id
  }

  room(name: string): string {
    return found(this.directory.rooms.find((room) => room.name === name)).id
  }

  get wipe(): string {
    return found(this.directory.products[0]).id
  }

  /** Somebody types their PIN: the token that proves it, good once. */
  async pass(who: Who): Promise<string> {
    const { pass } = await this.do('people.check-pin', { person: this.person(who), pin: PINS[who] })
    return pass
  }

  async signIn(who: Who = 'maya'): Promise<void> {
    await this.do('people.sign-in', { person: this.person(who), pass: await this.pass(who) })
  }

  async board(name: string): Promise<BoardRoom> {
    const { rooms } = await this.do('board.read', {})
    return found(rooms.find((room) => room.name === name))
  }

  async stateOf(name: string): Promise<string> {
    return (await this.board(name)).state.state
  }

  async startInput(
    room: string,
    who: Who,
    more: Partial<Input<'session.start'>> = {},
  ): Promise<Input<'session.start'>> {
    return {
      room: this.room(room),
      technician: this.person(who),
      pass: more.pass ?? (await this.pass(who)),
      client: 'C-2041',
      treatment: '1',
      checklist: 'scalp-micropigmentation',
      referenceConfirmed: false,
      ...more,
    }
  }

  async startSession(
    room = 'Room 1',
    who: Who = 'tom',
    more: Partial<Input<'session.start'>> = {},
  ): Promise<SessionAtWork> {
    const { session } = await this.do('session.start', await this.startInput(room, who, more))
    return new SessionAtWork(this, session, who)
  }

  async startTurnover(room = 'Room 1', who: Who = 'tom'): Promise<SessionAtWork> {
    const input = { room: this.room(room), technician: this.person(who), pass: await this.pass(who) }
    const { session } = await this.do('session.start-turnover', input)
    return new SessionAtWork(this, session, who)
  }

  /** A real turnover from the first line to the seal. */
  async readyRoom(room: string, who: Who = 'tom'): Promise<void> {
    const turnover = await this.startTurnover(room, who)
    await turnover.finishPause('turnover')
    await turnover.seal()
  }

  /** A whole session from the room's release to the seal. */
  async sealedSession(room = 'Room 1', who: Who = 'tom', more: Partial<Input<'session.start'>> = {}) {
    const session = await this.startSession(room, who, more)
    await session.workThrough()
    await session.seal()
    return session
  }
}

export const SET_UP: Input<'setup.finish'> = {
  clinic: 'Crown Studio',
  rooms: ['Room 1', 'Room 2', 'Room 3'],
  people: [
    { name: 'Maya Reyes', role: 'manager', pin: PINS.maya },
    { name: 'Tom Okafor', role: 'technician', pin: PINS.tom },
    { name: 'Lena Fischer', role: 'technician', pin: PINS.lena },
  ],
  disinfectant: { name: 'Quat wipe', registration: 'EPA 1234-5', contactSeconds: CONTACT_SECONDS },
  policy: { ready: 240, turnoverTargetMinutes: 20 },
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Not found')
  return value
}
