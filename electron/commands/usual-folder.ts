import path from 'node:path'

/** Where Electron keeps the program's own files on this system, and in it the data folder. */
export function usualFolder(platform: NodeJS.Platform, home: string, env: NodeJS.ProcessEnv): string {
  if (platform === 'win32') return path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), NAME, 'data')
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', NAME, 'data')
  return path.join(env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), NAME, 'data')
}

const NAME = 'RoomReady'
