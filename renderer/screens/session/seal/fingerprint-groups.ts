/** A SHA-256 as 16 groups of four. */
export function fingerprintGroups(hash: string): readonly string[] {
  return hash.toUpperCase().match(/.{1,4}/g) ?? []
}

/** `7626-EF62`: enough to tell records apart on paper. */
export function shortFingerprint(hash: string): string {
  return fingerprintGroups(hash).slice(0, 2).join('-')
}
