import { suppliesOf } from '../../../shared/catalog/supplies'
import { expiryState } from '../../../shared/checklist/expiry'
import { type Result, fail, ok } from '../../../shared/ipc/errors'
import type { LastLot, SessionView } from '../../../shared/ipc/views'
import { publicPerson } from '../../../shared/people/person'
import { localDay } from '../../../shared/session/moment'
import { Breather } from '../../storage/breather'
import { toStorageError } from '../../storage/storage-error'
import type { Program } from '../program'
import { withUses } from '../session/with-uses'
import { attachPhoto } from '../session/attach-photo'
import { decideAbandon, decidePass } from '../session/decide-doors'
import * as events from '../session/decide-events'
import * as lines from '../session/decide-lines'
import { decideRewet, decideStartTimer } from '../session/decide-timers'
import type { Decision, Ground } from '../session/decision'
import { handOver } from '../session/hand-over'
import type { LiveSession } from '../session/live-session'
import { bringBack, saveElsewhere } from '../session/rescue'
import { sealSession } from '../session/seal-session'
import { startSession, startTurnover } from '../session/start-session'
import { isManager } from '../sign-in'
import type { HandlersOf } from './handlers'

const pinAgain = () => fail({ code: 'pin-again' })

export function sessionHandlers(program: Program): HandlersOf<'session'> {
  const { desk, pins, rooms } = program
  const act = ({ session }: { readonly session: string }, decide: (ground: Ground) => Decision) =>
    desk.act(session, decide).then((result) => withUses(program, session, result))
  return {
    'session.client': ({ client }) => {
      const last = client === '' ? undefined : program.index.lastOf(client)
      return ok(last === undefined ? {} : { last })
    },
    'session.start': (input) => rooms.turns.take(() => startSession(program, input)),
    'session.start-turnover': (input) => rooms.turns.take(() => startTurnover(program, input)),
    'session.read': ({ session }) => {
      readAhead(program)
      return readSession(program, session)
    },
    'session.since': ({ session, seq }) => {
      const live = desk.find(session)
      return live === undefined ? fail({ code: 'not-found', what: 'session' }) : ok(live.since(seq))
    },
    'session.answer': (input) => act(input, (ground) => lines.decideAnswer(ground, input)),
    'session.not-applicable': (input) => desk.act(input.session, (ground) => lines.decideNotApplicable(ground, input)),
    'session.problem': (input) => desk.act(input.session, (ground) => lines.decideProblem(ground, input)),
    'session.correct': (input) => act(input, (ground) => lines.decideCorrect(ground, input)),
    'session.undo': ({ session }) => desk.act(session, lines.decideUndo),
    'session.start-timer': (input) => desk.act(input.session, (ground) => decideStartTimer(ground, input)),
    'session.rewet': (input) => desk.act(input.session, (ground) => decideRewet(ground, input)),
    'session.attach': (input) => attachPhoto(desk, input),
    'session.change-gloves': (input) => desk.act(input.session, (ground) => events.decideGloves(ground, input)),
    'session.start-break': ({ session }) => desk.act(session, events.decideStartBreak),
    'session.end-break': (input) => desk.act(input.session, (ground) => events.decideEndBreak(ground, input)),
    'session.log-lot': (input) => act(input, (ground) => events.decideLot(ground, input)),
    'session.note': (input) => desk.act(input.session, (ground) => events.decideNote(ground, input)),
    'session.open-incident': (input) => desk.act(input.session, (ground) => events.decideOpenIncident(ground, input)),
    'session.close-incident': (input) => desk.act(input.session, (ground) => events.decideCloseIncident(ground, input)),
    'session.hand-over': (input) => rooms.turns.take(() => handOver(program, input)),
    'session.pass': (input) => desk.act(input.session, (ground, live) => passDoor(ground, live, input)),
    'session.override': (input) => {
      if (!pins.take(input.pass, input.manager)) return pinAgain()
      if (!isManager(program.catalog, input.manager)) return fail({ code: 'needs-manager' })
      return desk.act(input.session, (ground) => lines.decideOverride(ground, input))
    },
    'session.abandon': (input) => desk.act(input.session, (ground) => decideAbandon(ground, input)),
    'session.seal': (input) => sealSession(program, input),
    'session.retry': async ({ session }) => {
      const live = desk.find(session)
      if (live === undefined) return fail({ code: 'not-found', what: 'session' })
      await desk.retry(live)
      return ok({ events: [], save: live.save })
    },
    'session.save-elsewhere': ({ session }) => saveElsewhere(program, session),
    'session.bring-back': () => bringBack(program),
  }
}

/** A door never opens on what is only in memory. */
function passDoor(
  ground: Parameters<typeof decidePass>[0],
  live: LiveSession,
  input: Parameters<typeof decidePass>[1],
): ReturnType<typeof decidePass> {
  return live.hasWaiting ? fail({ code: 'not-saved', fault: live.fault ?? 'disk-failed' }) : decidePass(ground, input)
}

/** Which units were used is known by the time one is scanned; months that cannot be read are asked for again then. */
function readAhead({ index }: Program): void {
  const breather = new Breather()
  breather
    .pause()
    .then(() => breather.through(index.readingUnits()))
    .catch(toStorageError)
}

function readSession({ desk, catalog, clock, index }: Program, session: string): Result<SessionView> {
  const live = desk.find(session)
  if (live === undefined) return fail({ code: 'not-found', what: 'session' })
  const { policy, products, people, rooms } = catalog.get()
  const supplies = suppliesOf(catalog.get())
  const stock = supplies.stock.filter(
    ({ room, usedUpOn }) => usedUpOn === undefined && (room ?? live.state.room) === live.state.room,
  )
  const now = clock.now()
  const releasedBy = live.state.released?.by
  return ok({
    now,
    events: live.since(-1).events,
    save: live.save,
    checklist: live.checklist,
    policy,
    products,
    supplies: { ...supplies, stock },
    people: people.map(publicPerson),
    room: rooms.find(({ id }) => id === live.state.room) ?? {
      id: live.state.room,
      name: catalog.roomName(live.state.room),
    },
    ...(releasedBy !== undefined && { releasedByName: catalog.personName(releasedBy) }),
    lastLots: lastLots([...desk.open.map(({ state }) => state.lots), ...index.recentLots()], localDay(now)),
    fingerprint: live.journal.head.hash,
    altered: live.altered,
  })
}

/** The newest lot of each item that is still in date; sessions come newest first. */
function lastLots(sessions: readonly (readonly LastLot[])[], today: string): readonly LastLot[] {
  const found = new Map<string, LastLot>()
  for (const lots of sessions) {
    for (const { item, lot, expiry } of lots) {
      if (!found.has(item) && expiryState(expiry, today) !== 'expired') found.set(item, { item, lot, expiry })
    }
  }
  return [...found.values()]
}
