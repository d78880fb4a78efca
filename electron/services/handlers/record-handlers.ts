import { fail, ok } from '../../../shared/ipc/errors'
import { SealCheck } from '../records/check-seals'
import { clinicNeighbors } from '../records/clinic-neighbors'
import { printList } from '../records/print-list'
import { signAddendum } from '../records/sign-addendum'
import { readRecord } from '../records/read-record'
import { saveFault } from '../failures'
import type { Program } from '../program'
import { Turns } from '../turns'
import type { HandlersOf } from './handlers'

export function recordHandlers(program: Program): HandlersOf<'records'> {
  const { index, history, pins } = program
  // The first page of History does not wait for what writes files.
  const saver = async () => (await program.writers()).saver
  const seals = new SealCheck(program)
  // Two at once would each go on from the same last line.
  const addenda = new Turns()
  return {
    'records.find': ({ query, offset, limit }) => ok(history.page(query, offset, limit)),
    'records.choices': () => ok(history.choices()),
    'records.read': ({ session }) => {
      const record = readRecord(program, session)
      if (record.ok) keepSeal(program, session, record.value.seal === 'altered')
      return record
    },
    'records.save': async ({ sessions, ...how }, { manager }) => {
      const isQuery = typeof sessions === 'object' && 'query' in sessions
      const chosen = isQuery ? await history.sessions(sessions.query) : sessions
      if (chosen.length === 0) return fail({ code: 'not-found', what: 'record' })
      return (await saver()).save(manager, { ...how, sessions: chosen })
    },
    'records.neighbors': ({ session }) => {
      const row = index.find(session)
      return row === undefined ? fail({ code: 'not-found', what: 'record' }) : ok(clinicNeighbors(program, row))
    },
    'records.print': (list, { manager }) => printList(program, manager, list),
    'records.check-seals': () => seals.run(),
    'records.cancel-check': () => {
      seals.cancel()
      return ok(null)
    },
    'records.cancel-save': async () => {
      ;(await saver()).cancel()
      return ok(null)
    },
    'records.show': async ({ token }) => (await saver()).show(token),
    'records.addendum': (input) =>
      pins.take(input.pass, input.person)
        ? addenda.take(() => signAddendum(program, input))
        : fail({ code: 'pin-again' }),
  }
}

/** History can then find records that were changed. The summary is derived: a disk that refuses it harms nothing. */
function keepSeal({ index, publish }: Program, session: string, isAltered: boolean): void {
  try {
    if (index.setAltered(session, isAltered)) publish({ topic: 'history' })
  } catch (error) {
    saveFault(error)
  }
}
