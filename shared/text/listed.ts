/** `Room 1`, `Room 1 and Room 2`, `Room 1, Room 2 and Room 3`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}
