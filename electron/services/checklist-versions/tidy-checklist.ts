import { CHECKLIST, type Checklist, type Line } from '../../../shared/checklist/checklist'

/** Far above what any clinic words, far below what would slow the catalog down. */
const MAX_TEXT = 2000
const MAX_SIZE = 300_000

/** A draft as it can be stored: texts composed, without signs that no journal holds. `undefined` when it is too large. */
export function tidyChecklist(given: Checklist): Checklist | undefined {
  const { data } = CHECKLIST.safeParse(withTexts(given, tidyText))
  return data === undefined || JSON.stringify(data).length > MAX_SIZE ? undefined : data
}

/** The same words without the blanks around them, for the version that sessions are worked by. */
export function trimmedChecklist(list: Checklist): Checklist {
  const trimmed = CHECKLIST.parse(withTexts(list, (text) => text.trim()))
  const sections = trimmed.sections.map((section) => ({ ...section, lines: section.lines.map(withoutBlankReasons) }))
  return { ...trimmed, sections }
}

/** A reason without words would be a button without a name. */
function withoutBlankReasons(line: Line): Line {
  const { notApplicable } = line
  if (notApplicable.kind === 'never') return line
  const suggestions = notApplicable.suggestions.filter((reason) => reason !== '')
  return { ...line, notApplicable: { ...notApplicable, suggestions } }
}

function withTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((member) => withTexts(member, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withTexts(member, change)]))
}

function tidyText(text: string): string {
  const oneLine = text
    .replace(/\p{Cc}+/gu, ' ')
    .normalize('NFC')
    .slice(0, MAX_TEXT)
  return oneLine.replace(/\p{Cs}/gu, '\uFFFD')
}
