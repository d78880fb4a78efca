import { escaped, type Markup } from './html'
import { PAGE_STYLE } from './page-style'

/** No script, nothing from elsewhere: the page is text, its own style, fonts and pictures. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

/** A whole document to print. `style` goes behind the one that all pages have. */
export function pageDocument(title: string, body: Markup, style = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>${escaped(title)}</title><style>${PAGE_STYLE}${style}</style></head><body><main>${body.text}</main></body></html>`
}
