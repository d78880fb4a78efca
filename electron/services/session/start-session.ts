import type { ParsedInput } from '../../../shared/ipc/contract'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import type { Room } from '../../../shared/catalog/catalog'
import { pausesOf } from '../../../shared/checklist/checklist'
import { daysBetween } from '../../../shared/checklist/local-day'
import { looksLikePerson } from '../../../shared/people/client-reference'
import { localDay } from '../../../shared/session/moment'
import { gapSentence } from '../../../shared/text/people'
import type { Program } from '../program'
import { credentialsGate } from './credentials-gate'
import type { Deed } from './decision'

/** Starts a treatment session: only in a released room (rule R1), by somebody whose PIN was just checked (R20). */
export async function startSession(
  program: Program,
  input: ParsedInput<'session.start'>,
): Promise<Result<{ readonly session: string }>> {
  const { room, technician, client, treatment } = input
  const checklist = program.checklists.inUse().find(({ id }) => id === input.checklist)
  if (checklist === undefined) return fail({ code: 'not-found', what: 'checklist' })
  if (client === '') return fail({ code: 'client-missing' })
  const looksLike = input.referenceConfirmed ? undefined : looksLikePerson(client)
  if (looksLike !== undefined) return fail({ code: 'client-reference', looksLike })
  const refused = roomRefused(program, room)
  if (refused !== undefined) return refused
  const allowed = credentialsGate(program, technician, input.override)
  if (!allowed.ok) return allowed
  if (!program.pins.take(input.pass, technician)) return fail({ code: 'pin-again' })
  const memory = program.log.rooms[room]
  const released = memory?.released
  const automatic = pausesOf(checklist).flatMap(({ lines }) => lines.filter((line) => line.automatic === true))
  const answered = automatic.map((line): Deed => ({ type: 'answered', data: { line: line.id }, by: 'system' }))
  const begun = await program.desk.begin(
    {
      purpose: 'treatment',
      room,
      technician,
      client,
      treatment,
      checklist: program.checklists.referenceTo(checklist),
      ...(released !== undefined && { released: releaseOf(released) }),
      ...(memory?.sharpsFull === true && { sharpsFull: true }),
      ...zonesOf(program.catalog.get().rooms, room),
    },
    checklist,
    [...allowed.value, ...gapDeeds(program, client), ...answered],
  )
  return begun.ok ? ok({ session: begun.value }) : begun
}

/** The room's own surfaces as they are now; the session keeps them. */
function zonesOf(rooms: readonly Room[], room: string) {
  const zones = rooms.find(({ id }) => id === room)?.zones ?? []
  return zones.length > 0 ? { zones: [...zones] } : {}
}

/** Rule R25: warned about on the start screen, and recorded here. */
function gapDeeds({ index, clock, catalog }: Program, client: string): Deed[] {
  const last = index.lastOf(client)
  if (last === undefined) return []
  const days = daysBetween(localDay({ at: last.sealedAt, offset: last.offset }), localDay(clock.now()))
  // A clock that was set back tells nothing of the days between.
  if (days < 0 || days >= catalog.get().policy.sessionGapDays) return []
  return [{ type: 'noted', data: { text: gapSentence(days), about: 'warning', rule: 'R25' }, by: 'system' }]
}

/** The release as the record keeps it; an override stays visible in it for good. */
function releaseOf({ by, at, override }: { readonly by: string; readonly at: string; readonly override?: string }) {
  return { by, at, ...(override !== undefined && { override }) }
}

function roomRefused(program: Program, id: string) {
  const room = program.catalog.get().rooms.find((candidate) => candidate.id === id && candidate.retiredAt === undefined)
  if (room === undefined) return fail({ code: 'not-found', what: 'room' })
  const state = program.rooms.state(id, program.clock.now())
  return state.state === 'ready' ? undefined : program.rooms.notReady(id, state)
}

/** Starts the turnover a room owes, or the disinfection that makes it ready again once readiness ran out. */
export async function startTurnover(
  program: Program,
  { room, technician, pass }: ParsedInput<'session.start-turnover'>,
): Promise<Result<{ readonly session: string }>> {
  const { rooms } = program.catalog.get()
  const known = rooms.find((candidate) => candidate.id === room && candidate.retiredAt === undefined)
  const [checklist] = program.checklists.inUse()
  if (known === undefined) return fail({ code: 'not-found', what: 'room' })
  if (checklist === undefined) return fail({ code: 'not-found', what: 'checklist' })
  const state = program.rooms.state(room, program.clock.now())
  if (state.state !== 'turnover-due' || state.session !== undefined) {
    return program.rooms.notReady(room, state)
  }
  if (!program.pins.take(pass, technician)) return fail({ code: 'pin-again' })
  const purpose = state.reason === 'ran-out' ? 'refresh' : 'turnover'
  const sharpsFull = program.log.rooms[room]?.sharpsFull === true ? { sharpsFull: true } : {}
  const begun = await program.desk.begin(
    {
      purpose,
      room,
      technician,
      checklist: program.checklists.referenceTo(checklist),
      ...sharpsFull,
      ...zonesOf(rooms, room),
    },
    checklist,
    [],
  )
  return begun.ok ? ok({ session: begun.value }) : begun
}
