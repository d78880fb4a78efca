import { Square, SquareCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { SAVE_TEXT } from '../../../shared/text/exports'
import { buttonClass } from '../../components/Button'
import { classNames } from '../../components/class-names'
import menu from '../../components/Menu.module.css'
import popover from '../../components/Popover.module.css'

interface FormatEntry {
  readonly id: string
  readonly label: string
  readonly sub: string
  readonly icon: ReactNode
}

interface SaveMenuListProps {
  readonly trigger: ReactNode
  readonly heading: string
  readonly formats: readonly FormatEntry[]
  readonly health: boolean
  readonly onHealth: (health: boolean) => void
  readonly onPick: (format: string) => void
}

const ITEM = classNames(popover['item'], menu['tall'])
const HEALTH = 'health'

/** The formats, and below them what goes along only when it is ticked; ticking leaves the menu open. */
export function SaveMenuList({ trigger, heading, formats, health, onHealth, onPick }: SaveMenuListProps) {
  return (
    <MenuTrigger>
      <Button className={buttonClass('primary')}>{trigger}</Button>
      <Popover className={popover['popover'] ?? ''} placement="bottom end" offset={8}>
        <Menu className={menu['menu'] ?? ''}>
          <MenuSection>
            <Header className={menu['heading'] ?? ''}>{heading}</Header>
            {formats.map(({ id, label, sub, icon }) => (
              <MenuItem key={id} id={id} textValue={label} className={ITEM} onAction={() => onPick(id)}>
                {icon}
                <Words label={label} sub={sub} />
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection
            selectionMode="multiple"
            selectedKeys={health ? [HEALTH] : []}
            onSelectionChange={(keys) => onHealth(keys === 'all' || keys.has(HEALTH))}
            shouldCloseOnSelect={false}
          >
            <Header className={menu['heading'] ?? ''}>{SAVE_TEXT.alongHeading}</Header>
            <MenuItem id={HEALTH} textValue={SAVE_TEXT.health.label} className={ITEM}>
              {health ? <SquareCheck size={22} aria-hidden="true" /> : <Square size={22} aria-hidden="true" />}
              <Words {...SAVE_TEXT.health} />
            </MenuItem>
          </MenuSection>
        </Menu>
        <div className={menu['footer']}>{SAVE_TEXT.footer}</div>
      </Popover>
    </MenuTrigger>
  )
}

function Words({ label, sub }: { readonly label: string; readonly sub: string }) {
  return (
    <span className={popover['text']}>
      {label}
      <small>{sub}</small>
    </span>
  )
}
