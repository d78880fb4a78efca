import { realDisk, type Disk } from '../../electron/storage/disk'

/** Which calls fail, counted from the first; and how much a write takes at most, in turn. */
export interface FaultPlan {
  readonly failing: ReadonlySet<number>
  readonly errno: string
  readonly shortWrites: readonly number[]
}

export const systemError = (errno: string, syscall: string): Error =>
  Object.assign(new Error(`${errno}: ${syscall}`), { code: errno, syscall })

/** The real disk, but with calls that fail or take less than asked, as the plan says. */
export function faultyDisk(plan: FaultPlan): Disk {
  let calls = 0
  let writes = 0
  const counted = (syscall: string): void => {
    calls += 1
    if (plan.failing.has(calls)) throw systemError(plan.errno, syscall)
  }
  const short = (bytes: Uint8Array, from: number): Uint8Array => {
    const most = plan.shortWrites[writes % plan.shortWrites.length] ?? bytes.length
    writes += 1
    return bytes.subarray(0, from + most)
  }
  const before =
    <A extends unknown[], R>(syscall: string, call: (...args: A) => R) =>
    (...args: A): R => {
      counted(syscall)
      return call(...args)
    }
  return {
    ...realDisk,
    open: before('open', realDisk.open),
    identityAt: before('stat', realDisk.identityAt),
    flush: before('fdatasync', realDisk.flush),
    truncate: before('ftruncate', realDisk.truncate),
    flushFolder: before('fsync', realDisk.flushFolder),
    write: before('write', (fd, bytes, from, position) => realDisk.write(fd, short(bytes, from), from, position)),
    writeLater: async (fd, bytes, from, position) => {
      counted('write')
      return realDisk.writeLater(fd, short(bytes, from), from, position)
    },
    flushLater: async (fd) => {
      counted('fdatasync')
      await realDisk.flushLater(fd)
    },
  }
}
