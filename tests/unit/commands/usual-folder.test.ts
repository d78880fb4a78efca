import path from 'node:path'
import { expect, test } from 'vitest'
import { usualFolder } from '../../../electron/commands/usual-folder'

test('each system has its own place for the data', () => {
  const home = path.join('home', 'maya')
  expect(usualFolder('linux', home, {})).toBe(path.join(home, '.config', 'RoomReady', 'data'))
  expect(usualFolder('linux', home, { XDG_CONFIG_HOME: 'cfg' })).toBe(path.join('cfg', 'RoomReady', 'data'))
  expect(usualFolder('darwin', home, {})).toBe(path.join(home, 'Library', 'Application Support', 'RoomReady', 'data'))
  expect(usualFolder('win32', home, { APPDATA: 'roaming' })).toBe(path.join('roaming', 'RoomReady', 'data'))
})
