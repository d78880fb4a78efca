import { daysInMonth, isoDate } from '../checklist/calendar'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `12 May 2026` or `2026-05-12` as a day, `2026-05-12`; nothing where it is none. */
export function dayFromText(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim())
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const words = /^(\d{1,2})\.? +([a-z]{3})[a-z]*\.?,? +(\d{4})$/i.exec(text.trim())
  if (words === null) return undefined
  return dayOf(Number(words[3]), MONTHS.indexOf((words[2] ?? '').toLowerCase()) + 1, Number(words[1]))
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return isDay ? isoDate(year, month, day) : undefined
}
