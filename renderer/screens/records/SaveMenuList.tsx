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

/** What leaves only when it is ticked. */
export type Along = 'health' | 'photos'

interface SaveMenuListProps {
  readonly trigger: ReactNode
  readonly heading: string
  readonly formats: readonly FormatEntry[]
  /** What may go along. */
  readonly alongs: readonly Along[]
  readonly chosen: ReadonlySet<Along>
  readonly onChosen: (chosen: ReadonlySet<Along>) => void
  readonly onPick: (format: string) => void
}

const ITEM = classNames(popover['item'], menu['tall'])

/** The formats, and below them what goes along only when it is ticked; ticking leaves the menu open. */
export function SaveMenuList({ trigger, heading, formats, alongs, chosen, onChosen, onPick }: SaveMenuListProps) {
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
            selectedKeys={chosen}
            onSelectionChange={(keys) => onChosen(new Set(alongs.filter((id) => keys === 'all' || keys.has(id))))}
            shouldCloseOnSelect={false}
          >
            <Header className={menu['heading'] ?? ''}>{SAVE_TEXT.alongHeading}</Header>
            {alongs.map((id) => (
              <MenuItem key={id} id={id} textValue={SAVE_TEXT[id].label} className={ITEM}>
                {chosen.has(id) ? (
                  <SquareCheck size={22} aria-hidden="true" />
                ) : (
                  <Square size={22} aria-hidden="true" />
                )}
                <Words {...SAVE_TEXT[id]} />
              </MenuItem>
            ))}
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
