import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Rectangle } from 'electron'

export interface LastLook {
  readonly theme: 'light' | 'dark' | 'system'
  readonly bounds: Rectangle | null
}

/**
 * How the window looked when it was closed, read ahead of everything else so that the window can be made before the data
 * folder is open. Only a guess: whatever is unreadable or strange in the settings is left to those who mend them.
 */
export function lastLook(folder: string): LastLook {
  const { theme, window } = members(members(settings(folder))['doc'])
  const { x, y, width, height } = members(window)
  const isWhole = [x, y, width, height].every((side) => Number.isSafeInteger(side))
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    bounds: isWhole ? { x: Number(x), y: Number(y), width: Number(width), height: Number(height) } : null,
  }
}

function settings(folder: string): unknown {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'settings.json'), 'utf8'))
  } catch {
    return undefined
  }
}

const members = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}
