import type { Line } from './checklist'

/** The domain's "prompt every 60 min" of the shipped lists: a client who faints near a running needle is in danger. */
const COMFORT = { line: 'client-comfort', minutes: 60 }

/** After how many minutes an event card's question is due again; `undefined` when it is not asked by the clock. */
export function askMinutes({ id, card, askEveryMinutes }: Line): number | undefined {
  if (card !== 'answer') return undefined
  const minutes = askEveryMinutes ?? (id === COMFORT.line ? COMFORT.minutes : 0)
  return minutes > 0 ? minutes : undefined
}
