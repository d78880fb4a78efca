import { fail, ok } from '../../../shared/ipc/errors'
import { signAddendum } from '../records/sign-addendum'
import { listRecords } from '../records/list-records'
import { readRecord } from '../records/read-record'
import type { Program } from '../program'
import { Turns } from '../turns'
import type { HandlersOf } from './handlers'

export function recordHandlers(program: Program): HandlersOf<'records'> {
  const { index, saver, pins } = program
  // Two at once would each go on from the same last line.
  const addenda = new Turns()
  return {
    'records.list': ({ offset, limit }) => ok(listRecords(index, offset, limit)),
    'records.read': ({ session }) => readRecord(program, session),
    'records.save': ({ sessions, format }, { manager }) => saver.save(manager, sessions, format),
    'records.show': ({ token }) => {
      saver.show(token)
      return ok(null)
    },
    'records.addendum': (input) =>
      pins.take(input.pass, input.person)
        ? addenda.take(() => signAddendum(program, input))
        : fail({ code: 'pin-again' }),
  }
}
