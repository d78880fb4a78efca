/** Lines whose answers tell of a client's health: they leave only when a person ticked that. */
const HEALTH_LINES: ReadonlySet<string> = new Set(['health-screen', 'allergy-check'])

export function isHealthLine(line: string): boolean {
  return HEALTH_LINES.has(line)
}
