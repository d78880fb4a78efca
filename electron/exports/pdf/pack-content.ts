import type { CompletenessPart } from '../../../shared/reports/completeness'
import type { TimeCell } from '../../../shared/reports/report-table'
import { PACK_TEXT as TEXT } from '../../../shared/text/inspector-pack'
import { momentWords } from '../../../shared/text/report-words'
import { html, type Markup } from './html'
import type { PagePiece } from './write-document'

export interface PackCover {
  readonly clinic: string
  readonly from: string
  readonly to: string
  readonly at: TimeCell
  readonly by: string
  readonly records: number
  readonly rooms: readonly string[]
  readonly health: boolean
  readonly photos: boolean
  readonly namesKept: string
  readonly head: string
  /** The names of the files in the folder, and what each holds. */
  readonly files: readonly (readonly [name: string, holds: string])[]
}

/** Clinic, days, who made it and when, and where the clients' names are kept. */
export function coverPiece(cover: PackCover): PagePiece {
  const facts: readonly (readonly [term: string, value: string | number])[] = [
    [TEXT.cover.days, TEXT.days(cover)],
    [TEXT.cover.made, momentWords(cover.at)],
    [TEXT.cover.by, cover.by],
    [TEXT.cover.records, cover.records],
    [TEXT.cover.health, cover.health ? TEXT.included : TEXT.leftOut],
    [TEXT.cover.photos, cover.photos ? TEXT.included : TEXT.leftOut],
  ]
  const wide: readonly (readonly [term: string, value: string])[] = [
    [TEXT.cover.rooms, cover.rooms.join(', ')],
    [TEXT.cover.names, TEXT.names(cover.namesKept)],
    [TEXT.cover.head, cover.head],
  ]
  const content = html`<article class="report cover">
    ${headOf(cover.clinic, TEXT.title)}
    <dl class="facts">
      ${facts.map(([term, value]) => fact(term, value, ''))} ${wide.map(([term, value]) => fact(term, value, 'wide'))}
    </dl>
    <h2>${TEXT.contents}</h2>
    <dl class="files">
      ${cover.files.map(
        ([name, holds]) =>
          html`<dt>${name}</dt>
            <dd>${holds}</dd>`,
      )}
    </dl>
    ${cover.health ? undefined : html`<p class="block">${TEXT.notVerifiable}</p>`}
  </article>`
  return { content, pages: 1, section: TEXT.title, bookmark: TEXT.title }
}

const headOf = (clinic: string, title: string): Markup =>
  html`<header class="head">
    <div>
      <p>${clinic}</p>
      <h1>${title}</h1>
    </div>
  </header>`

const fact = (term: string, value: string | number, look: string): Markup =>
  html`<div class="${look}">
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`

/** What is there and what is missing. */
export function completenessPiece(clinic: string, parts: readonly CompletenessPart[]): PagePiece {
  const items = parts.reduce((sum, part) => sum + part.items.length, 0)
  const content = html`<article class="report whole">
    ${headOf(clinic, TEXT.completeness)}
    ${parts.map(
      ({ title, sentence, items: found, isWhole }) =>
        html`<section>
          ${title === '' ? undefined : html`<h2>${title}</h2>`}
          ${sentence === '' ? undefined : html`<p class="${isWhole ? '' : 'gap'}">${sentence}</p>`}
          ${
            found.length === 0
              ? undefined
              : html`<ul>
                  ${found.map((item) => html`<li>${item}</li>`)}
                </ul>`
          }
        </section>`,
    )}
  </article>`
  return { content, pages: 1 + Math.ceil(items / 80), section: TEXT.completeness, bookmark: TEXT.completeness }
}

/** The last page: the clinic log's newest fingerprint. */
export function endPiece(
  clinic: string,
  head: { readonly hash: string; readonly seq: number; readonly at: TimeCell } | undefined,
): PagePiece {
  const content = html`<article class="report end">
    ${headOf(clinic, TEXT.end)}
    ${
      head === undefined
        ? html`<p class="block">${TEXT.emptyChain}</p>`
        : html`<p class="fingerprint">${head.hash.toUpperCase().replace(/(.{4})(?=.)/g, '$1 ')}</p>
            <p>${TEXT.endText(head.seq, momentWords(head.at))}</p>`
    }
  </article>`
  return { content, pages: 1, section: TEXT.end, bookmark: TEXT.end }
}
