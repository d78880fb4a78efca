import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Disk } from '../../../electron/storage/disk'
import type { Output } from '../../../shared/ipc/contract'
import type { GoingRow, HeldRow } from '../../../shared/retention/retention-view'
import { Clinic } from '../../helpers/clinic'
import { FakeTime } from '../../helpers/fake-time'
import { filesIn } from '../backup/backed-up-clinic'
import { AFTERWARDS, freshPath, terminal } from '../commands/terminal'

/** Sessions of five years; some have photos, corrections, incidents. */
const SESSIONS = 160
/** Records are kept as short as the program lets a clinic choose. */
export const YEARS = 2
export const DUE_BEFORE = '2024-11-21'
export const REASON = 'Two years are over'

let made: string | undefined

/** A copy of the sample, made once. */
export async function agedFolder(): Promise<string> {
  if (made === undefined) {
    const parent = mkdtempSync(path.join(tmpdir(), 'roomready-aged-'))
    process.on('exit', () => rmSync(parent, { recursive: true, force: true }))
    made = path.join(parent, 'data')
    const options = ['--sessions', String(SESSIONS), '--years', '5', '--seed', 'aged']
    const { code, err } = await terminal(['sample', '--folder', made, ...options])
    if (code !== 0) throw new Error(err.join('\n'))
  }
  const folder = freshPath()
  cpSync(made, folder, { recursive: true, preserveTimestamps: true })
  return folder
}

/** A program on sessions of five years, a manager signed in, records kept for two years. */
export async function agedClinic(
  options: { readonly folder?: string; readonly disk?: Disk } = {},
): Promise<AgedClinic> {
  const clinic = new AgedClinic(options.folder ?? (await agedFolder()), new FakeTime(AFTERWARDS, 60), options.disk)
  await clinic.start()
  onTestFinished(() => clinic.close())
  await clinic.enter()
  await clinic.keep(YEARS)
  return clinic
}

export class AgedClinic extends Clinic {
  async manager(): Promise<string> {
    const { people } = await this.do('app.directory', {})
    return people.find(({ role, hasLeft }) => role === 'manager' && !hasLeft)?.id ?? ''
  }

  async managerPass(): Promise<string> {
    return (await this.do('people.check-pin', { person: await this.manager(), pin: '4821' })).pass
  }

  async enter(): Promise<void> {
    await this.do('people.sign-in', { person: await this.manager(), pass: await this.managerPass() })
  }

  async keep(years: number): Promise<void> {
    const ids = ['keepSessionYears', 'keepHealthYears'] as const
    await this.do('policy.change', { values: ids.map((id) => ({ id, value: years })), reason: 'Our authority' })
  }

  tryOut(): Promise<Output<'retention.try'>> {
    return this.do('retention.try', {})
  }

  async going(token: string): Promise<readonly GoingRow[]> {
    const page = await this.do('retention.rows', { token, which: 'going', offset: 0, limit: 500 })
    return page.which === 'going' ? page.rows : []
  }

  async held(token: string): Promise<readonly HeldRow[]> {
    const page = await this.do('retention.rows', { token, which: 'held', offset: 0, limit: 500 })
    return page.which === 'held' ? page.rows : []
  }

  /** Deletes what a dry run lists. */
  async deleteAll(): Promise<Output<'retention.delete'>> {
    const { token, going } = await this.tryOut()
    return this.do('retention.delete', await this.wish(token, going.count))
  }

  async wish(token: string, count: number) {
    return { token, count, reason: REASON, pass: await this.managerPass() }
  }

  journals(): readonly string[] {
    return filesIn(this.folder, 'sessions').map((file) => path.basename(file, '.jsonl'))
  }

  /** Every file of the data folder that says a text. */
  filesWith(text: string): readonly string[] {
    return filesIn(this.folder).filter((file) => readFileSync(path.join(this.folder, file)).includes(text))
  }
}
