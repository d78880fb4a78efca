import { CARD_TEXT } from '../../../../shared/text/cards'

/** Seconds as the figures of a large duration: minutes, from an hour on hours too. */
export function durationParts(seconds: number): readonly { readonly count: number; readonly unit: string }[] {
  const minutes = Math.floor(Math.max(0, seconds) / 60)
  const inHour = { count: minutes % 60, unit: CARD_TEXT.minutes }
  return minutes < 60 ? [inHour] : [{ count: Math.floor(minutes / 60), unit: CARD_TEXT.hours }, inHour]
}
