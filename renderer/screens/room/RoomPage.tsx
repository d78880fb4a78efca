import type { ReactNode } from 'react'
import { ROOM_TEXT } from '../../../shared/text/board'
import { BackLink, SessionFacts, TopBar } from '../../components/TopBar'
import { useApp } from '../frame/app-context'
import { BarEnd } from '../frame/BarEnd'
import styles from './RoomPage.module.css'

interface RoomPageProps {
  /** The room whose card takes the focus on the way back. */
  readonly room?: string
  readonly title: string
  /** Who, on the left. */
  readonly who: ReactNode
  readonly children: ReactNode
}

/** A page off the board, mostly about one room: who on the left, what on the right, one way back. */
export function RoomPage({ room, title, who, children }: RoomPageProps) {
  const { go } = useApp()
  return (
    <div className={styles['page']}>
      <TopBar end={<BarEnd />}>
        <BackLink href="#rooms" onPress={() => go({ name: 'board', ...(room !== undefined && { room }) })}>
          {ROOM_TEXT.back}
        </BackLink>
        <SessionFacts as="h1" title={title} />
      </TopBar>
      <main className={styles['parts']}>
        <section className={styles['who']}>{who}</section>
        <section className={styles['what']}>{children}</section>
      </main>
    </div>
  )
}
