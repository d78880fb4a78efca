import { useState } from 'react'

/** Which panels show their table instead of their chart. */
export function useTables(ids: readonly string[]) {
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string) =>
    setShown((was) => new Set(was.has(id) ? [...was].filter((other) => other !== id) : [...was, id]))
  /** One panel; without one all of them, charts only when every one is a table. */
  const toggleAt = (id: string | undefined) => {
    if (id !== undefined) toggle(id)
    else setShown((was) => new Set(was.size === ids.length ? [] : ids))
  }
  return { shown, toggle, toggleAt }
}
