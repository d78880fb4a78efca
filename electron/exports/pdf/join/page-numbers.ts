import { RECORD_PAGE_TEXT as TEXT } from '../../../../shared/text/record-page'
import { html } from '../html'
import { pageDocument } from '../page-document'
import type { Printing } from '../pdf'
import type { Overlay } from './pdf-join'

/** In points: from the top of a printed page to the foot of its first line, and where numbers stand above its end. */
const FIRST_LINE = 44
const FOOT = 15

/** Without a ground of its own, which would lie over what stands at the foot already. */
const STYLE = `body{background:none}
.number{font-size:8pt;line-height:8pt;color:#333;text-align:right;break-after:page}
.number:last-child{break-after:auto}`

/** `Page 3 of 340` at the foot of every page of a joined file. */
export function pageNumbers(print: Printing['print'], paper: 'A4' | 'Letter'): Overlay {
  return {
    print: ({ first, count, of, landscape }) => {
      const pages = Array.from({ length: count }, (_, at) => TEXT.pageOf(first + at, of))
      // Not read aloud: the numbers belong to the paper.
      const body = html`${pages.map((words) => html`<p class="number" aria-hidden="true">${words}</p>`)}`
      return print({ html: pageDocument(TEXT.program, body, STYLE), footer: '<span></span>', paper, landscape })
    },
    down: (height) => height - FIRST_LINE - FOOT,
  }
}
