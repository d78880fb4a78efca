import { type Disk, realDisk } from '../../../electron/storage/disk'

/** The real disk, and what it was asked to write. */
export interface CountingDisk {
  readonly disk: Disk
  /** The bytes of the last write. */
  readonly last: () => Uint8Array
  readonly counts: { bytes: number; writes: number; flushes: number }
}

export function countingDisk(): CountingDisk {
  const counts = { bytes: 0, writes: 0, flushes: 0 }
  let last: Uint8Array = new Uint8Array()
  const disk: Disk = {
    ...realDisk,
    write: (fd, bytes, from, position) => {
      const written = realDisk.write(fd, bytes, from, position)
      last = bytes
      counts.writes += 1
      counts.bytes += written
      return written
    },
    writeLater: async (fd, bytes, from, position) => {
      const written = await realDisk.writeLater(fd, bytes, from, position)
      last = bytes
      counts.writes += 1
      counts.bytes += written
      return written
    },
    flush: (fd) => {
      counts.flushes += 1
      realDisk.flush(fd)
    },
    flushLater: (fd) => {
      counts.flushes += 1
      return realDisk.flushLater(fd)
    },
  }
  return { disk, last: () => last, counts }
}
