import { useEffect, useReducer } from 'react'

/** Renders the caller again about once a second while `running`. */
export function useSecond(running = true): void {
  const [, tick] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    if (!running) return
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [running])
}
