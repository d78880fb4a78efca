/** An id for a line or an answer of the clinic's own; nobody has it yet, and it stays when the words change. */
export function ownId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(5))
  return `own-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
