import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds that others in this process waited at most for their turn. */
export async function longestWaitDuring(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await wait(5)
  await work()
  await wait(5)
  delay.disable()
  return delay.max / 1e6
}
