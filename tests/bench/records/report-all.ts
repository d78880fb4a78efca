import type { ClinicProgram } from '../../../electron/services/clinic-program'
import type { CallName } from '../../../shared/ipc/contract'
import type { ReportWish } from '../../../shared/reports/report-wish'
import type { ReportView } from '../../../shared/reports/report-view'
import type { Saved } from '../../../shared/ipc/views'
import { mustCall } from '../data/clinic'
import { longestWaitDuring } from './longest-wait'
import type { Reported } from './records-result'

/** A report that takes longer than this is made once. */
const LONG_MS = 10_000
const ROUNDS = 5

/** Every report over all years, as its screen asks for it, the long ones as files too, and the pack of a month. */
export async function reportAll(clinic: ClinicProgram): Promise<readonly Reported[]> {
  const made: Reported[] = []
  for (const [what, wish] of wishesOf(clinic)) {
    process.send?.({ at: what })
    made.push(
      await reported(what, async () => {
        const { total } = (await mustCall(clinic, 'reports.read', { wish })) as ReportView
        return total
      }),
    )
  }
  for (const [what, name, input] of filesOf(clinic)) {
    process.send?.({ at: what })
    made.push(await reported(what, async () => ((await mustCall(clinic, name, input)) as Saved).count))
  }
  await clinic.close()
  return made
}

async function reported(what: string, make: () => Promise<number>): Promise<Reported> {
  const took: number[] = []
  const waits: number[] = []
  let count = 0
  do {
    const start = performance.now()
    waits.push(await longestWaitDuring(async () => (count = await make())))
    took.push(performance.now() - start)
  } while ((took[0] ?? 0) < LONG_MS && took.length < ROUNDS)
  return { what, took, waits, count }
}

function wishesOf(clinic: ClinicProgram): readonly (readonly [what: string, wish: ReportWish])[] {
  const { index } = clinic.program()
  const months = index.months()
  const lot = index.rows(months[Math.floor(months.length / 2)] ?? '').flatMap(({ lots }) => lots)[0]?.lot
  if (lot === undefined) throw new Error('The sample has no lots')
  const period = {}
  return [
    ['room log', { kind: 'room-log', period }],
    ['lot trace', { kind: 'lot-trace', period, lot }],
    ['audit trail', { kind: 'audit-trail', period }],
    ['audit trail with routine', { kind: 'audit-trail', period, routine: true }],
    ['credentials', { kind: 'credentials' }],
    ['exposure log', { kind: 'exposure-log', period }],
    ['exposure log with names', { kind: 'exposure-log-private', period }],
    ['exceptions', { kind: 'exceptions', period }],
  ]
}

/** The first is of what was read last. */
function filesOf(clinic: ClinicProgram): readonly (readonly [what: string, name: CallName, input: object])[] {
  const period = {}
  const exceptions = { kind: 'exceptions', period }
  const roomLog = { kind: 'room-log', period }
  const pack = { ...lastWholeMonth(clinic), namesKept: 'In the drawer', paper: 'A4', health: true, photos: true }
  return [
    ['exceptions, as CSV', 'reports.save', { wish: exceptions, format: 'csv' }],
    ['room log, as CSV', 'reports.save', { wish: roomLog, format: 'csv' }],
    ['room log, as PDF', 'reports.save', { wish: roomLog, format: 'pdf-a4' }],
    ['inspector pack', 'reports.pack', pack],
  ]
}

function lastWholeMonth(clinic: ClinicProgram): { readonly from: string; readonly to: string } {
  const month = clinic.program().index.months()[1] ?? ''
  return { from: `${month}-01`, to: `${month}-28` }
}
