import { DoorOpen } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { BoardRoom } from '../../../shared/ipc/views'
import { BOARD_TEXT, STATE_TEXT } from '../../../shared/text/board'
import { DAY_TEXT } from '../../../shared/text/day'
import { clockTime, weekdayWords } from '../../../shared/text/time'
import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import { Kbd } from '../../components/Kbd'
import { RoomGlyph } from '../../components/RoomGlyph'
import { AfterFirstPaint } from '../frame/AfterFirstPaint'
import { useApp } from '../frame/app-context'
import { useBoard } from '../frame/board-context'
import { BackupBanner, BackupFoot } from '../frame/lazy-screens'
import { Notices } from '../frame/Notices'
import { StandingBanners } from '../frame/StandingBanners'
import { ListsLine } from '../lists/ListsLine'
import styles from './BoardScreen.module.css'
import { GLYPHS, roomCard } from './room-card'
import { RoomCardView } from './RoomCardView'
import { useBoardKeys } from './use-board-keys'

/** Home: a wall of door signs. */
export function BoardScreen() {
  const { board, now } = useBoard()
  const { route } = useApp()
  const grid = useRef<HTMLDivElement>(null)
  useBoardKeys(grid)
  const focused = route.name === 'board' ? route.room : undefined
  useEffect(() => {
    if (focused !== undefined) actionOf(grid.current, focused)?.focus()
  }, [focused])
  const ready = board.rooms.filter(({ state }) => state.state === 'ready').length
  return (
    <main className={styles['rooms']}>
      <StandingBanners />
      <Notices />
      <AfterFirstPaint>
        <BackupBanner />
      </AfterFirstPaint>
      <header className={styles['head']}>
        <h1>{board.rooms.length === 0 ? BOARD_TEXT.rooms : BOARD_TEXT.heading(ready, board.rooms.length)}</h1>
        {board.rooms.length > 0 && <Tallies rooms={board.rooms} />}
      </header>
      {board.rooms.length === 0 ? (
        <NoRooms />
      ) : (
        <div className={styles['board']} ref={grid}>
          {board.rooms.map((room) => (
            <RoomCardView key={room.id} card={roomCard(room, board, now)} />
          ))}
        </div>
      )}
      <footer className={styles['foot']}>
        <span>{weekdayWords(now)}</span>
        <span>{BOARD_TEXT.sealedToday(board.sealedToday)}</span>
        <AfterFirstPaint>
          <BackupFoot />
        </AfterFirstPaint>
        <ListsLine />
        {board.rooms.length > 0 && <Day />}
        {board.rooms.length > 0 && <KeysHint rooms={board.rooms.length} />}
      </footer>
    </main>
  )
}

const STATES = ['ready', 'in-session', 'turnover-due', 'blocked'] as const

function Tallies({ rooms }: { readonly rooms: readonly BoardRoom[] }) {
  return (
    <ul className={styles['tallies']} aria-label={BOARD_TEXT.tallies}>
      {STATES.map((state) => (
        <li key={state} className={styles[GLYPHS[state]]}>
          <RoomGlyph state={GLYPHS[state]} size={22} />
          <b>{rooms.filter((room) => room.state.state === state).length}</b> {STATE_TEXT[state]}
        </li>
      ))}
    </ul>
  )
}

/** Rule R30: the way to close the day, or that somebody has. */
function Day() {
  const { board } = useBoard()
  const { go } = useApp()
  const closed = board.dayClosed
  if (closed !== undefined) {
    return (
      <span className={styles['closed']}>
        {DAY_TEXT.closed(clockTime(closed), closed.name)}
        {closed.note !== undefined && <bdi>{`: ${closed.note}`}</bdi>}
      </span>
    )
  }
  return <Button onPress={() => go({ name: 'close-day' })}>{DAY_TEXT.close}</Button>
}

function KeysHint({ rooms }: { readonly rooms: number }) {
  const { before, to, middle, after } = BOARD_TEXT.keys
  return (
    <span className={styles['keys']}>
      {before} <Kbd>1</Kbd> {rooms > 1 && to} {rooms > 1 && <Kbd>{Math.min(9, rooms)}</Kbd>} {middle} <Kbd>?</Kbd>{' '}
      {after}
    </span>
  )
}

function NoRooms() {
  const { go } = useApp()
  return (
    <EmptyState
      icon={<DoorOpen size={40} aria-hidden="true" />}
      title={BOARD_TEXT.emptyTitle}
      action={<Button onPress={() => go({ name: 'settings' })}>{BOARD_TEXT.emptyAction}</Button>}
    >
      {BOARD_TEXT.empty}
    </EmptyState>
  )
}

/** The one button of a room's card. */
function actionOf(grid: HTMLElement | null, room: string): HTMLElement | undefined {
  const found = [...(grid?.querySelectorAll<HTMLElement>('[data-room]') ?? [])].find(
    ({ dataset }) => dataset['room'] === room,
  )
  return found?.querySelector('button') ?? undefined
}
