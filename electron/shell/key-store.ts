import { safeStorage } from 'electron'
import type { SecretStore } from '../services/backup/secret-store'

/** The calls that every Electron has on which this program runs; those that take their place are in the newer alone. */
interface SafeStorage {
  readonly isEncryptionAvailable: () => boolean
  readonly encryptString: (text: string) => Buffer
  readonly decryptString: (encrypted: Buffer) => string
}

/** Asked for when it is used: before Electron is ready there is none. */
const systemStore = (): SafeStorage => safeStorage

/** The system's key store behind the services' port. */
export const keyStore: SecretStore = {
  isAvailable: () => systemStore().isEncryptionAvailable() && !isPlainText(),
  seal: (secret) => systemStore().encryptString(secret).toString('base64'),
  open: (sealed) => {
    try {
      return systemStore().decryptString(Buffer.from(sealed, 'base64'))
    } catch {
      // Sealed on another computer, by another user of this one, or there is no key store any more.
      return undefined
    }
  },
}

/** Without a keyring Linux has a password that everybody knows: that keeps nothing. */
function isPlainText(): boolean {
  return process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text'
}
