import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileWithin } from '../../electron/shell/file-within'
import { launchOf, requestedDataFolder } from '../../electron/shell/launch-options'

describe('the data folder asked for at the start', () => {
  const given = path.resolve('given')

  it.each([
    ['is the option', ['electron', '.', '--data=given'], {}, given],
    ['is the environment’s where no option is given', ['electron', '.'], { ROOMREADY_DATA: 'given' }, given],
    ['is the option’s where both are given', ['--data=given'], { ROOMREADY_DATA: 'other' }, given],
    ['is the last of several options', ['--data=first', '--data=given'], {}, given],
    ['is none where nothing is given', ['electron', '.'], {}, null],
    ['is none where what is given is empty', ['--data='], { ROOMREADY_DATA: '' }, null],
  ])('%s', (_name, args, env, folder) => {
    expect(requestedDataFolder(args, env)).toBe(folder)
  })
})

describe('what a start is for', () => {
  const window = { kind: 'window' }
  const verify = (...switches: string[]) => ({ kind: 'command', args: ['verify', '--folder', 'x'], switches })

  it.each([
    ['nothing more', true, [], window],
    ['switches alone', true, ['--no-sandbox', '--data=x'], window],
    ['the program’s folder', false, ['--no-sandbox', '/program'], window],
    ['the folder and a switch', false, ['/program', '--data=x'], window],
    ['a command', true, ['verify', '--folder', 'x'], verify()],
    ['a command behind switches', true, ['--no-sandbox', 'verify', '--folder', 'x'], verify('--no-sandbox')],
    [
      'a command behind the folder',
      false,
      ['--no-sandbox', '/program', 'verify', '--folder', 'x'],
      verify('--no-sandbox'),
    ],
    ['a wish for help', true, ['--help'], { kind: 'command', args: ['--help'], switches: [] }],
    ['printing for a command', false, ['/program', '--print-pages=/x'], { kind: 'printing', profile: '/x' }],
  ])('is told by %s', (_name, isPackaged, args, launch) => {
    expect(launchOf(args, isPackaged)).toEqual(launch)
  })
})

describe('a file of the window', () => {
  const folder = path.resolve('dist', 'renderer')

  it.each(['/index.html', '/assets/a%20b.js'])('is found within the folder: %s', (pathname) => {
    expect(fileWithin(folder, pathname)).toBe(path.join(folder, decodeURIComponent(pathname)))
  })

  it.each(['/..%2fmain.js', '/../renderer-other/a.js', '/a/..%2f..%2fb', '/%00', '/%ff'])(
    'is none for a path that leaves the folder or is none: %s',
    (pathname) => {
      expect(fileWithin(folder, pathname)).toBeNull()
    },
  )
})
