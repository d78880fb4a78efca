import {
  BadgeCheck,
  ClipboardCheck,
  DoorOpen,
  FolderCheck,
  Lock,
  type LucideIcon,
  ScanSearch,
  ScrollText,
  TriangleAlert,
} from 'lucide-react'
import { REPORT_NAMES } from '../../../shared/text/report-words'
import { REPORTS_TEXT } from '../../../shared/text/reports'
import { linkProps } from '../../components/follow-link'
import styles from './ReportList.module.css'
import type { Offered } from './ReportsScreen'

const ENTRIES: readonly (readonly [id: Offered, icon: LucideIcon])[] = [
  ['room-log', DoorOpen],
  ['lot-trace', ScanSearch],
  ['exceptions', TriangleAlert],
  ['exposure-log', ClipboardCheck],
  ['exposure-log-private', Lock],
  ['credentials', BadgeCheck],
  ['audit-trail', ScrollText],
  ['inspector-pack', FolderCheck],
]

interface ReportListProps {
  readonly picked: Offered
  readonly onPick: (id: Offered) => void
}

/** Every report with one sentence about it. */
export function ReportList({ picked, onPick }: ReportListProps) {
  return (
    <nav className={styles['nav']} aria-label={REPORTS_TEXT.navigation}>
      {ENTRIES.map(([id, Icon]) => {
        const { title, sentence } = id === 'inspector-pack' ? REPORTS_TEXT.pack : REPORT_NAMES[id]
        return (
          <a
            key={id}
            className={styles['item']}
            aria-current={id === picked ? 'page' : undefined}
            {...linkProps({ href: `#report-${id}`, onPress: () => onPick(id) })}
          >
            <Icon size={20} aria-hidden="true" />
            <span>
              <span className={styles['title']}>{title}</span>
              <small className={styles['sentence']}>{sentence}</small>
            </span>
          </a>
        )
      })}
    </nav>
  )
}
