import mono from './fonts/atkinson-hyperlegible-mono-latin-400-normal.woff2?inline'
import regular from './fonts/atkinson-hyperlegible-next-latin-400-normal.woff2?inline'
import semiBold from './fonts/atkinson-hyperlegible-next-latin-600-normal.woff2?inline'
import bold from './fonts/atkinson-hyperlegible-next-latin-700-normal.woff2?inline'

const face = (family: string, weight: number, address: string): string =>
  `@font-face{font-family:"${family}";font-weight:${weight};src:url("${address}") format("woff2")}`

/** Static instances: Chromium puts a variable font into a PDF as drawings (Type 3). */
export const FONT_FACES = [
  face('Report', 400, regular),
  face('Report', 600, semiBold),
  face('Report', 700, bold),
  face('Report Mono', 400, mono),
].join('')
