import type { ReactNode } from 'react'
import { FRAME_TEXT } from '../../../shared/text/frame'
import { Brand, Nav, TopBar } from '../../components/TopBar'
import { useApp } from './app-context'
import { BarEnd } from './BarEnd'
import styles from './Frame.module.css'
import type { Route } from './route'

const SCREENS = ['board', 'records', 'insights', 'reports', 'checklists', 'settings'] as const
type ScreenName = (typeof SCREENS)[number]

interface FrameProps {
  readonly current?: ScreenName
  readonly children: ReactNode
}

/** The top bar with the ways to every screen, and the screen below it. */
export function Frame({ current, children }: FrameProps) {
  const { go } = useApp()
  return (
    <div className={styles['frame']}>
      <TopBar end={<BarEnd withPerson />}>
        <Brand name={FRAME_TEXT.name} target={{ href: '#rooms', onPress: () => go({ name: 'board' }) }} />
        <Nav
          label={FRAME_TEXT.navigation}
          items={SCREENS.map((name) => ({
            id: name,
            label: FRAME_TEXT.nav[name],
            href: `#${name}`,
            current: name === current,
            onPress: () => go({ name } satisfies Route),
          }))}
        />
      </TopBar>
      <div className={styles['content']}>{children}</div>
    </div>
  )
}
