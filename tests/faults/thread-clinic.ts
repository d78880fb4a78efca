import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Input } from '../../shared/ipc/contract'
import type { Clinic } from '../helpers/clinic'
import { freshPath } from '../integration/commands/terminal'
import { reportClinic } from '../integration/reports/sample-reports'

export const ALL = { period: {} }
export const ROOM_LOG = { kind: 'room-log', ...ALL } as const
export const PACK: Input<'reports.pack'> = {
  from: '2026-09-01',
  to: '2026-10-31',
  namesKept: 'In the locked cabinet at the desk',
  paper: 'A4',
  health: false,
  photos: true,
}
export const PACK_NAME = 'inspector-pack-2026-09-01-to-2026-10-31'
export const NOT_FOUND = { code: 'not-found', what: 'report' }

export const besideTarget = ({ shell }: Clinic): readonly string[] => readdirSync(path.dirname(shell.target ?? ''))

/** The sample with a manager signed in, who chooses a folder of its own for packs. */
export async function packClinic(how: Parameters<typeof reportClinic>[1]): Promise<Clinic & { readonly into: string }> {
  const clinic = await reportClinic('unused.csv', how)
  const into = freshPath('packs')
  mkdirSync(into)
  clinic.shell.folder = into
  return Object.assign(clinic, { into })
}

/** Lets no page be printed from now on; resolves once one was asked for. */
export function jamPrinter(clinic: Clinic): Promise<void> {
  return new Promise((asked) => {
    Object.assign(clinic.shell, {
      printToPdf: () => {
        asked()
        return new Promise(() => undefined)
      },
    })
  })
}

/** A script of the same thread, beside it, that does this beside its work. */
export function threadThat(thread: string, name: string, doesThis: string): string {
  const script = path.join(path.dirname(thread), `${name}.mjs`)
  writeFileSync(
    script,
    `import { existsSync, writeFileSync } from 'node:fs'
    import { parentPort } from 'node:worker_threads'
    await import(${JSON.stringify(thread)})
    ${doesThis}`,
  )
  return script
}
