/** Where a key moves the focus among `total` rows, of which `visible` fit on the screen; `undefined` for other keys. */
export function movedIndex(key: string, index: number, total: number, visible: number): number | undefined {
  const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -visible, PageDown: visible }
  if (key === 'Home') return 0
  if (key === 'End') return Math.max(0, total - 1)
  const step = steps[key]
  return step === undefined ? undefined : Math.min(total - 1, Math.max(0, index + step))
}
