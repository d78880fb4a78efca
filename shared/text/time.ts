import { type Moment, localTime } from '../session/moment'

/** `14:05` at the clinic. */
export function clockTime(moment: Pick<Moment, 'at' | 'offset'>): string {
  return localTime(moment).slice(0, 5)
}

/** `41 min`, from an hour on `2 h 27 min`. */
export function durationWords(minutes: number): string {
  const whole = Math.max(0, Math.floor(minutes))
  if (whole < 60) return `${whole} min`
  return whole % 60 === 0 ? `${whole / 60} h` : `${Math.floor(whole / 60)} h ${whole % 60} min`
}
