import { Square, SquareCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Header, Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { buttonClass, type ButtonVariant } from './Button'
import { classNames } from './class-names'
import styles from './Menu.module.css'
import popover from './Popover.module.css'

export interface MenuEntry<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly sub?: string | undefined
  /** A lucide icon, 22 px. */
  readonly icon?: ReactNode
  readonly disabled?: boolean
}

/** What may be ticked below the actions; ticking leaves the menu open. */
export interface MenuTicks<Id extends string> {
  readonly heading: string
  readonly items: readonly Omit<MenuEntry<Id>, 'icon' | 'disabled'>[]
  readonly ticked: ReadonlySet<Id>
  readonly onTicked: (ticked: ReadonlySet<Id>) => void
}

export interface MenuProps<Id extends string, TickId extends string> {
  /** What the opening button shows: icon and words. */
  readonly trigger: ReactNode
  readonly triggerLabel?: string
  readonly variant?: ButtonVariant
  readonly heading?: string
  readonly items: readonly MenuEntry<Id>[]
  readonly onPick: (id: Id) => void
  readonly ticks?: MenuTicks<TickId>
  /** A last line in the same pop-over, e.g. where files go. */
  readonly footer?: ReactNode
  readonly placement?: 'bottom start' | 'bottom end'
}

/** A button that opens a list of actions; arrows move, Esc closes. */
export function Menu<Id extends string, TickId extends string = never>(props: MenuProps<Id, TickId>) {
  const entries = props.items.map((item) => (
    <MenuItem
      key={item.id}
      id={item.id}
      textValue={item.label}
      isDisabled={item.disabled ?? false}
      className={classNames(popover['item'], item.sub !== undefined && styles['tall'], !item.icon && styles['bare'])}
      onAction={() => props.onPick(item.id)}
    >
      {item.icon}
      <Words {...item} />
    </MenuItem>
  ))
  return (
    <MenuTrigger>
      <Button
        className={buttonClass(props.variant ?? 'default')}
        {...(props.triggerLabel === undefined ? {} : { 'aria-label': props.triggerLabel })}
      >
        {props.trigger}
      </Button>
      <Popover className={popover['popover'] ?? ''} placement={props.placement ?? 'bottom end'} offset={8}>
        <AriaMenu className={styles['menu'] ?? ''}>
          {props.heading === undefined ? (
            entries
          ) : (
            <MenuSection>
              <Header className={styles['heading'] ?? ''}>{props.heading}</Header>
              {entries}
            </MenuSection>
          )}
          {props.ticks !== undefined && <Ticks {...props.ticks} />}
        </AriaMenu>
        {props.footer !== undefined && <div className={styles['footer']}>{props.footer}</div>}
      </Popover>
    </MenuTrigger>
  )
}

function Ticks<Id extends string>({ heading, items, ticked, onTicked }: MenuTicks<Id>) {
  const entries = items.map(({ id, label, sub }) => (
    <MenuItem key={id} id={id} textValue={label} className={classNames(popover['item'], styles['tall'])}>
      {ticked.has(id) ? <SquareCheck size={22} aria-hidden="true" /> : <Square size={22} aria-hidden="true" />}
      <Words label={label} sub={sub} />
    </MenuItem>
  ))
  return (
    <MenuSection
      selectionMode="multiple"
      selectedKeys={ticked}
      onSelectionChange={(keys) =>
        onTicked(new Set(items.map(({ id }) => id).filter((id) => keys === 'all' || keys.has(id))))
      }
      shouldCloseOnSelect={false}
    >
      <Header className={styles['heading'] ?? ''}>{heading}</Header>
      {entries}
    </MenuSection>
  )
}

function Words({ label, sub }: { readonly label: string; readonly sub?: string | undefined }) {
  return (
    <span className={popover['text']}>
      {label}
      {sub !== undefined && <small>{sub}</small>}
    </span>
  )
}
