import { dayNumber } from '../checklist/calendar'
import type { HistoryQuery } from './query'

export const DAY_PRESETS = ['today', 'last-7', 'last-30', 'last-365'] as const
export type DayPreset = (typeof DAY_PRESETS)[number]

const DAYS: Readonly<Record<DayPreset, number>> = { today: 1, 'last-7': 7, 'last-30': 30, 'last-365': 365 }

/** The first day of a stretch that ends today. */
export function firstDayOf(preset: DayPreset, today: string): string {
  return new Date((dayNumber(today) - DAYS[preset] + 1) * 86_400_000).toISOString().slice(0, 10)
}

/** Which stretch a query asks for; `other` for days that were written, nothing where all days are meant. */
export function presetOf({ from, to }: HistoryQuery, today: string): DayPreset | 'other' | undefined {
  if (from === undefined && to === undefined) return undefined
  return (to === undefined ? DAY_PRESETS.find((preset) => firstDayOf(preset, today) === from) : undefined) ?? 'other'
}
