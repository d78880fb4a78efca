/** A contact time is shown by its row: there is nothing to fill in. */
export function TimerField() {
  return null
}
