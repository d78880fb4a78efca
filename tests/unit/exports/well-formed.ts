const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#13': '\r' }
/** What XML 1.0 does not allow in a document (production 2). */
const NO_CHAR = /[^\P{Cc}\t\n\r\x7F-\x9F]|[\uFFFE\uFFFF]|\p{Cs}/u

/** Reads XML strictly and throws where it is not well-formed; answers its elements and its text. */
export function wellFormed(xml: string): { readonly elements: readonly string[]; readonly text: string } {
  if (NO_CHAR.test(xml)) throw new Error('A sign that XML has no place for')
  const open: string[] = []
  const elements: string[] = []
  let text = ''
  const token = /<\?xml[^?]*\?>|<(\/?)([A-Za-z][\w:]*)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex
    const found = token.exec(xml)
    if (found === null) throw new Error(`Not well-formed at ${xml.slice(at, at + 60)}`)
    const [, closing, name, attributes = '', empty, words] = found
    if (words !== undefined) text += unescaped(words)
    if (name === undefined) continue
    unescaped(attributes)
    if (closing === '/' && open.pop() !== name) throw new Error(`</${name}> closes another element`)
    if (closing === '') elements.push(name)
    if (closing === '' && empty === '') open.push(name)
  }
  if (open.length > 0) throw new Error(`Not closed: ${open.join(', ')}`)
  return { elements, text }
}

function unescaped(words: string): string {
  if (words.includes(']]>')) throw new Error(']]> stands in text')
  return words.replaceAll(/&([^;]*;)?/g, (_, entity: string | undefined) => {
    const sign = ENTITIES[entity?.slice(0, -1) ?? '']
    if (sign === undefined) throw new Error(`&${entity ?? ''} is no entity`)
    return sign
  })
}
