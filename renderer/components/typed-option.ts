/** What was typed on a closed list so far, and the place of the option that begins so. */
export interface Typed {
  readonly text: string
  readonly at: number
  /** When the last letter came, in milliseconds. */
  readonly on: number
}

/** After this long a letter begins anew. */
const PAUSE_MS = 1000
/** As a reader would: neither case nor accents make a difference. */
const COLLATOR = new Intl.Collator(undefined, { usage: 'search', sensitivity: 'base' })

/**
 * The first option that begins with what was typed up to this key, from the one found before onwards; nothing where no
 * option does, or the key is no letter. A space is one only among others.
 */
export function typedOption(
  options: readonly { readonly label: string }[],
  key: string,
  now: number,
  before: Typed | undefined,
): Typed | undefined {
  const isGoingOn = before !== undefined && now - before.on < PAUSE_MS
  if (!/^.$/u.test(key) || (key === ' ' && !isGoingOn)) return undefined
  const text = isGoingOn ? before.text + key : key
  const begins = ({ label }: { readonly label: string }) => COLLATOR.compare(label.slice(0, text.length), text) === 0
  const from = before?.at ?? 0
  const later = options.slice(from).findIndex(begins)
  const at = later < 0 ? options.findIndex(begins) : from + later
  return at < 0 ? undefined : { text, at, on: now }
}
