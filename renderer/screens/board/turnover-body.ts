import type { Board, BoardRoom } from '../../../shared/ipc/views'
import type { Moment } from '../../../shared/session/moment'
import { ACTION_TEXT, CARD_TEXT, whenWords } from '../../../shared/text/board'
import { type CardBody, minutesSince, muted, plain, typed } from './card-body'

type TurnoverDue = Extract<BoardRoom['state'], { state: 'turnover-due' }>

/** What the card of a room says that owes its turnover, by the reason why it does. */
export function turnoverBody(room: BoardRoom, state: TurnoverDue, board: Board, now: Moment): CardBody {
  const { since, session, reason } = state
  const minutes = since === undefined ? undefined : minutesSince(since, now)
  const body: CardBody = {
    lines: [],
    action: ACTION_TEXT['start-turnover'],
    isPrimary: true,
    to: session === undefined ? { name: 'turnover', room: room.id } : { name: 'session', session },
  }
  const timed = (caption: string) => (minutes === undefined ? {} : { duration: { minutes, caption } })
  switch (reason) {
    case 'new-room':
      return { ...body, lines: [[plain(CARD_TEXT.newRoom)], [muted(CARD_TEXT.newRoomNext)]] }
    case 'client-left':
      return minutes === undefined ? body : { ...body, ...clientLeft(room, minutes, board.turnoverTargetMinutes) }
    case 'under-way':
      return {
        ...body,
        ...timed(CARD_TEXT.sinceStarted),
        lines: underWay(room),
        action: ACTION_TEXT['continue-turnover'],
      }
    case 'ran-out':
      return {
        ...body,
        ...timed(CARD_TEXT.sinceRanOut),
        lines: [
          [plain(CARD_TEXT.ranOut(whenWords({ at: since ?? now.at, offset: now.offset }, now)))],
          [muted(CARD_TEXT.ranOutNext)],
        ],
        action: ACTION_TEXT['disinfect-again'],
      }
    case 'never-finished':
      return {
        ...body,
        ...timed(CARD_TEXT.sinceUsed),
        lines: [[plain(CARD_TEXT.neverFinished)], [muted(CARD_TEXT.neverFinishedNext)]],
      }
  }
}

function clientLeft({ session, lastClient }: BoardRoom, minutes: number, target: number): Partial<CardBody> {
  const isOver = minutes > target
  const settled = session?.settled ?? 0
  const checks = muted(checksOf(session))
  return {
    duration: { minutes, caption: isOver ? CARD_TEXT.sinceLeft : CARD_TEXT.ofTarget(target) },
    used: { minutes, target },
    lines: [
      [plain(CARD_TEXT.lastUsed), typed(session?.technicianName ?? ''), plain(CARD_TEXT.lastClient(lastClient))],
      isOver ? [{ text: CARD_TEXT.over(minutes - target), look: 'warn' }, checks] : [checks],
    ],
    action: ACTION_TEXT[settled > 0 ? 'continue-turnover' : 'start-turnover'],
  }
}

function underWay({ session }: BoardRoom): CardBody['lines'] {
  const purpose = session?.purpose === 'refresh' ? 'refresh' : 'turnover'
  return [
    [plain(CARD_TEXT.turnoverBy[purpose]), typed(session?.technicianName ?? ''), plain('.')],
    [muted(checksOf(session))],
  ]
}

function checksOf(session: BoardRoom['session']): string {
  return CARD_TEXT.turnoverChecks(session?.settled ?? 0, session?.lines ?? 0)
}
