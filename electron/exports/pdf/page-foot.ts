import { RECORD_PAGE_TEXT as TEXT } from '../../../shared/text/record-page'
import { clockTime, dayWords } from '../../../shared/text/time'
import type { TimeCell } from '../cell'
import { html } from './html'

/**
 * The foot of every page; it is laid out apart from the page, so its style stands with it. Without numbers where pages
 * are joined and numbered afterwards.
 */
export function pageFoot({ at, by }: { readonly at: TimeCell; readonly by: string }, withNumbers: boolean): string {
  const printed = TEXT.printed(`${dayWords(at)}, ${clockTime(at)}`, by)
  const numbers = html`${TEXT.page} <span class="pageNumber"></span> ${TEXT.of} <span class="totalPages"></span>`
  return html`<div
    style="width:100%;margin:0 11.5mm;display:flex;justify-content:space-between;font:6pt sans-serif;color:#333"
  >
    <span>${printed}</span><span>${TEXT.program}</span><span>${withNumbers ? numbers : undefined}</span>
  </div>`.text
}
