const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const

/** `412 MB`, `1.4 GB`, as drives are sold: by thousands. */
export function sizeWords(bytes: number): string {
  let size = bytes
  let unit = 0
  while (size >= 999.5 && unit < UNITS.length - 1) {
    size /= 1000
    unit += 1
  }
  const figure = unit > 2 && size < 10 ? size.toFixed(1) : String(Math.round(size))
  return `${figure} ${UNITS[unit] ?? ''}`
}
