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

export interface MenuProps<Id extends string> {
  /** What the opening button shows: icon and words. */
  readonly trigger: ReactNode
  readonly triggerLabel?: string
  readonly variant?: ButtonVariant
  readonly heading?: string
  readonly items: readonly MenuEntry<Id>[]
  readonly onPick: (id: Id) => void
  /** A last line in the same pop-over, e.g. where files go. */
  readonly footer?: ReactNode
  readonly placement?: 'bottom start' | 'bottom end'
}

/** A button that opens a list of actions; arrows move, Esc closes. */
export function Menu<Id extends string>(props: MenuProps<Id>) {
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
      <span className={popover['text']}>
        {item.label}
        {item.sub !== undefined && <small>{item.sub}</small>}
      </span>
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
        </AriaMenu>
        {props.footer !== undefined && <div className={styles['footer']}>{props.footer}</div>}
      </Popover>
    </MenuTrigger>
  )
}
