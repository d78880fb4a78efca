import { Menu, type MenuItemConstructorOptions } from 'electron'
import { SHELL_TEXT } from '../../shared/text/shell'

export interface MenuActions {
  /** Shows the folder with all records, for a backup by hand. */
  readonly onOpenDataFolder: () => void
  /** Reload and the developer tools: not in the packaged program. */
  readonly isDevelopment: boolean
}

/** The program's menu: what a keyboard, a magnifier and a person in search of the records need, and no more. */
export function setMenu({ onOpenDataFolder, isDevelopment }: MenuActions): void {
  const development: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'reload' },
    { role: 'toggleDevTools' },
  ]
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    ...(isDevelopment ? development : []),
  ]
  const help: MenuItemConstructorOptions[] = [
    { label: SHELL_TEXT.openDataFolder, click: onOpenDataFolder },
    { role: 'about' },
  ]
  const appMenu: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  const menu: MenuItemConstructorOptions[] = [
    ...appMenu,
    { role: 'editMenu' },
    { label: SHELL_TEXT.viewMenu, submenu: view },
    { role: 'help', submenu: help },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu))
}
