/** What the searches of a month look through, in UTF-8: one piece of memory instead of a thousand texts. */
export interface SearchText {
  readonly bytes: Uint8Array
  /** Where the text of each row begins; one more than there are rows. */
  readonly start: Uint32Array
}

export function searchTextOf(texts: readonly string[]): SearchText {
  const start = new Uint32Array(texts.length + 1)
  let end = 0
  for (const [place, text] of texts.entries()) {
    end += Buffer.byteLength(text)
    start[place + 1] = end
  }
  const bytes = new Uint8Array(end)
  Buffer.from(bytes.buffer).write(texts.join(''))
  return { bytes, start }
}

/** For each row, whether its text holds the other one: 1 where it does. */
export function rowsHolding({ bytes, start }: SearchText, text: string): Uint8Array {
  const rows = start.length - 1
  const holding = new Uint8Array(rows)
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const wanted = Buffer.from(text)
  let row = 0
  for (let at = all.indexOf(wanted); at !== -1 && row < rows;) {
    while ((start[row + 1] ?? Infinity) <= at) row += 1
    const end = start[row + 1] ?? Infinity
    const isWithin = at + wanted.length <= end
    if (isWithin) holding[row] = 1
    // One hit is enough; what begins in one row and ends in the next is none.
    at = all.indexOf(wanted, isWithin ? end : at + 1)
  }
  return holding
}
