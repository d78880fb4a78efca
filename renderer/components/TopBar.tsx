import { ArrowLeft, CircleCheck } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { classNames } from './class-names'
import { linkProps, type LinkTarget } from './follow-link'
import styles from './TopBar.module.css'

/** The bar above every screen: what it is on the left, saving, person and clock on the right. */
export function TopBar(props: { readonly children: ReactNode; readonly end?: ReactNode }) {
  return (
    <header className={styles['bar']}>
      {props.children}
      <div className={styles['end']}>{props.end}</div>
    </header>
  )
}

function BrandMark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" fill="none" stroke="currentColor" aria-hidden="true">
      <rect x="5" y="2" width="18" height="24" rx="2.5" strokeWidth="2.2" />
      <path d="M9.6 14.3l3.2 3.2 5.8-6.6" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round" />
      <path d="M2 26h24" strokeWidth="2.2" strokeLinecap="round" />
    </svg>
  )
}

/** The name of the program; a link home if it has somewhere to go. */
export function Brand({ name, target }: { readonly name: string; readonly target?: LinkTarget }) {
  const content = (
    <>
      <BrandMark />
      <span>{name}</span>
    </>
  )
  if (!target) return <span className={styles['brand']}>{content}</span>
  return (
    <a className={styles['brand']} {...linkProps(target)}>
      {content}
    </a>
  )
}

export interface NavItem extends LinkTarget {
  readonly id: string
  readonly label: string
  readonly current?: boolean
}

export function Nav({ label, items }: { readonly label: string; readonly items: readonly NavItem[] }) {
  return (
    <nav className={styles['nav']} aria-label={label}>
      {items.map((item) => (
        <a key={item.id} aria-current={item.current ? 'page' : undefined} {...linkProps(item)}>
          {item.label}
        </a>
      ))}
    </nav>
  )
}

/** One way back; leaving is always safe. */
export function BackLink({ children, ...target }: LinkTarget & { readonly children: ReactNode }) {
  return (
    <a className={styles['back']} {...linkProps(target)}>
      <ArrowLeft size={20} aria-hidden="true" />
      <span>{children}</span>
    </a>
  )
}

export interface SessionFact {
  readonly id: string
  readonly content: ReactNode
  /** Left out in the touch layout, where the person stands on the right anyway. */
  readonly wideOnly?: boolean
}

/** Room in large, then what the session is about. Use `as="h1"` where the page has no other heading. */
export function SessionFacts(props: {
  readonly title: string
  readonly as?: 'strong' | 'h1'
  readonly facts?: readonly SessionFact[]
}) {
  const Title = props.as ?? 'strong'
  return (
    <div className={styles['session']}>
      <Title className={styles['title']}>{props.title}</Title>
      {props.facts?.map((fact) => (
        <Fragment key={fact.id}>
          {' '}
          <span className={classNames(styles['fact'], fact.wideOnly && styles['wide'])}>{fact.content}</span>
        </Fragment>
      ))}
    </div>
  )
}

/** “All saved” in the bar of screens that have no saved block; leave it out while something is not saved. */
export function SavedNote({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles['saved']} role="status">
      <CircleCheck size={18} aria-hidden="true" />
      {children}
    </span>
  )
}

export interface PersonButtonProps {
  /** Visible words: the person's name, “Sign in” or “Hand over”. */
  readonly label: string
  /** Two letters on a tile; without them give an icon. */
  readonly initials?: string
  readonly icon?: ReactNode
  /** Keeps the words in the touch layout, where a name is otherwise only spoken. */
  readonly keepLabel?: boolean
  readonly onPress: () => void
}

export function PersonButton(props: PersonButtonProps) {
  const keep = props.keepLabel ?? props.initials === undefined
  return (
    <button type="button" className={styles['person']} onClick={props.onPress}>
      {props.initials !== undefined && <Initials>{props.initials}</Initials>}
      {props.initials === undefined && props.icon}
      <span className={classNames(!keep && styles['label'])}>{props.label}</span>
      {props.initials !== undefined && props.icon}
    </button>
  )
}

/** A person's two letters on a small tile; their name stands beside it. */
function Initials({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles['initials']} aria-hidden="true">
      {children}
    </span>
  )
}

/** Wall time, `14:02`. */
export function Clock({ time }: { readonly time: string }) {
  return <time className={styles['clock']}>{time}</time>
}
