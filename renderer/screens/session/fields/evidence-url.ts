/** Where the window gets a photo from: the program's own protocol, by the hash of its bytes. */
export function evidenceUrl(sha256: string): string {
  return `app://roomready/evidence/${sha256}`
}
