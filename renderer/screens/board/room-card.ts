import type { Board, BoardRoom } from '../../../shared/ipc/views'
import type { Moment } from '../../../shared/session/moment'
import { ACTION_TEXT, CARD_TEXT, STATE_TEXT, whenWords } from '../../../shared/text/board'
import type { RoomGlyphState } from '../../components/RoomGlyph'
import { type CardBody, minutesSince, muted, plain, typed } from './card-body'
import { turnoverBody } from './turnover-body'

export const GLYPHS: Readonly<Record<BoardRoom['state']['state'], RoomGlyphState>> = {
  ready: 'ready',
  'in-session': 'busy',
  'turnover-due': 'due',
  blocked: 'blocked',
}
/** A room whose readiness runs out this soon says so. */
const RUNS_OUT_SOON_MINUTES = 60

/** What a room's card says and does. */
export interface RoomCard extends CardBody {
  readonly room: BoardRoom
  readonly name: string
  readonly word: string
}

export function roomCard(room: BoardRoom, board: Board, now: Moment): RoomCard {
  const body = bodyOf(room, board, now)
  const word = STATE_TEXT[room.state.state]
  const name =
    body.used === undefined
      ? CARD_TEXT.name(room.name, word, body.duration?.minutes)
      : CARD_TEXT.nameOfTarget(room.name, word, body.used.minutes, body.used.target)
  return { room, name, word, ...body }
}

function bodyOf(room: BoardRoom, board: Board, now: Moment): CardBody {
  switch (room.state.state) {
    case 'ready':
      return readyBody(room, room.state, now)
    case 'in-session':
      return sessionBody(room, room.state, now)
    case 'turnover-due':
      return turnoverBody(room, room.state, board, now)
    case 'blocked':
      return blockedBody(room, room.state, now)
  }
}

type State<S extends BoardRoom['state']['state']> = Extract<BoardRoom['state'], { state: S }>

function readyBody(room: BoardRoom, state: State<'ready'>, now: Moment): CardBody {
  const { since, until, override } = state
  const when = whenWords({ at: since, offset: now.offset }, now)
  const end = whenWords({ at: until, offset: now.offset }, now)
  const left = -minutesSince(until, now)
  const isSoon = left <= RUNS_OUT_SOON_MINUTES
  return {
    duration: {
      minutes: minutesSince(since, now),
      caption: override === undefined ? CARD_TEXT.sinceTurnover : CARD_TEXT.sinceOverride,
    },
    lines: [
      override === undefined
        ? [plain(CARD_TEXT.cleared(room.personName, when))]
        : [typed(CARD_TEXT.overridden(room.personName, when, override), 'red')],
      isSoon ? [{ text: CARD_TEXT.runsOut(Math.max(0, left), end), look: 'warn' }] : [muted(CARD_TEXT.staysReady(end))],
    ],
    action: ACTION_TEXT['start-session'],
    isPrimary: true,
    to: { name: 'start', room: room.id },
  }
}

function sessionBody(room: BoardRoom, { since, session }: State<'in-session'>, now: Moment): CardBody {
  const open = room.session
  return {
    duration: {
      minutes: minutesSince(since, now),
      caption: CARD_TEXT.since(whenWords({ at: since, offset: now.offset }, now)),
    },
    lines:
      open === undefined
        ? []
        : [
            [typed(open.technicianName), plain(CARD_TEXT.session(open.client, open.treatment))],
            [muted(CARD_TEXT.progress(open.passed, open.pauses, open.nextDoor))],
          ],
    action: ACTION_TEXT['open-checklist'],
    isPrimary: false,
    to: { name: 'session', session },
  }
}

function blockedBody(room: BoardRoom, { since, reason }: State<'blocked'>, now: Moment): CardBody {
  return {
    duration: {
      minutes: minutesSince(since, now),
      caption: CARD_TEXT.since(whenWords({ at: since, offset: now.offset }, now)),
    },
    lines: [[typed(CARD_TEXT.reason(reason)), plain(CARD_TEXT.stoppedBy(room.personName))]],
    action: ACTION_TEXT['see-what-clears'],
    isPrimary: false,
    to: { name: 'manage-room', room: room.id },
  }
}
