import type { LucideIcon } from 'lucide-react'
import { linkProps, type LinkTarget } from './follow-link'
import styles from './SideNav.module.css'

interface SideNavItem extends LinkTarget {
  readonly id: string
  readonly label: string
  readonly icon: LucideIcon
  readonly current: boolean
}

/** The parts of one screen, one below the other; in a row where the window is narrow. */
export function SideNav({ label, items }: { readonly label: string; readonly items: readonly SideNavItem[] }) {
  return (
    <nav className={styles['nav']} aria-label={label}>
      {items.map(({ icon: Icon, ...item }) => (
        <a
          key={item.id}
          className={styles['item']}
          aria-current={item.current ? 'page' : undefined}
          {...linkProps(item)}
        >
          <Icon size={20} aria-hidden="true" />
          {item.label}
        </a>
      ))}
    </nav>
  )
}
