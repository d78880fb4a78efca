import { z } from 'zod'
import type { Preferences } from '../../shared/ipc/views'
import type { DataFolder } from '../storage/data-folder'
import type { GuardedStore, StoreNote } from '../storage/guarded-store'
import { openSettingsFile } from '../storage/settings-file'

const SETTINGS = z.object({
  theme: z.enum(['light', 'dark', 'system']),
  textSize: z.enum(['normal', 'large']),
  sounds: z.boolean(),
  /** Where the window stood when it was closed. */
  window: z
    .object({ x: z.number().int(), y: z.number().int(), width: z.number().int(), height: z.number().int() })
    .exactOptional(),
  /** Wrong PINs since the last right one, by person: they slow down further tries, across restarts. */
  wrongPins: z.record(z.string(), z.object({ count: z.number().int(), lockedUntil: z.string().exactOptional() })),
})
export type Settings = z.infer<typeof SETTINGS>

const DEFAULTS: Settings = { theme: 'system', textSize: 'normal', sounds: true, wrongPins: {} }

/** This computer's settings in memory and on the disk. */
export class SettingsKeeper {
  readonly note: StoreNote | undefined
  readonly #store: GuardedStore<Settings>

  constructor(folder: DataFolder) {
    this.#store = openSettingsFile(folder, SETTINGS)
    this.note = this.#store.note
  }

  get(): Settings {
    return this.#store.get() ?? DEFAULTS
  }

  preferences(): Preferences {
    const { theme, textSize, sounds } = this.get()
    return { theme, textSize, sounds }
  }

  /** Throws the disk's refusal; the settings are then unchanged. */
  change(changes: Partial<Settings>): void {
    this.#store.set({ ...this.get(), ...changes })
  }
}
