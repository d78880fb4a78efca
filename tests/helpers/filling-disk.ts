import { realDisk, type Disk } from '../../electron/storage/disk'
import { systemError } from '../faults/faulty-disk'

/** The real disk, which the test may fill up, slow down, and free again. */
export class FillingDisk {
  isFull = false
  /** Full after this many more writes. */
  writesLeft = Infinity
  isSlow = false
  readonly disk: Disk = {
    ...realDisk,
    write: (...args) => {
      this.#needRoom()
      return realDisk.write(...args)
    },
    writeLater: async (...args) => {
      this.#needRoom()
      if (this.isSlow) await new Promise((resolve) => setImmediate(resolve))
      return realDisk.writeLater(...args)
    },
    makeFolder: (folder) => {
      if (realDisk.identityAt(folder) === undefined) this.#needRoom()
      return realDisk.makeFolder(folder)
    },
    // A flush that takes long makes the storage flush aside from now on.
    now: () => (this.isSlow ? (this.#slowNow += 1000) : realDisk.now()),
  }
  #slowNow = 0

  #needRoom(): void {
    this.writesLeft -= 1
    if (this.isFull || this.writesLeft < 0) throw systemError('ENOSPC', 'write')
  }
}
