/**
 * The same text in memory of its own. What is cut from a long text keeps all of that in memory: a time of day from a
 * journal, kept for a table over years, would keep the journal.
 */
export function ownText(text: string): string {
  return String(JSON.parse(JSON.stringify(text)))
}
