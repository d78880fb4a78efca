/** `2:48`, `10:00`, `74:05`; a started second counts as whole, and below zero it stays at `0:00`. */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
