import { SEAL_TEXT } from '../../../shared/text/cards'
import { secondCheckWords } from '../../../shared/text/people'
import { RECORD_PAGE_TEXT as TEXT } from '../../../shared/text/record-page'
import { clockTime, dayWords } from '../../../shared/text/time'
import type { RecordSource } from '../record-source'
import { html, type Markup } from './html'

/** Signature and seal; they stay together on one page. */
export function sealBlock({ view: { row, room, hash }, state, nameOf }: RecordSource): Markup {
  const { sealed } = state
  const statement =
    row.purpose === 'list'
      ? SEAL_TEXT.listStatement(row.checklist)
      : (row.purpose === 'treatment' ? SEAL_TEXT.statement : SEAL_TEXT.turnoverStatement)(room.name)
  return html`<section class="seal">
    <div>
      <p>${state.abandoned === undefined ? statement : undefined}</p>
      ${sealed === undefined ? undefined : signature(sealed.signature.path, nameOf(sealed.signature.person))}
      <p>
        ${
          sealed === undefined
            ? undefined
            : TEXT.signedBy(nameOf(sealed.signature.person), `${dayWords(sealed.stamp)}, ${clockTime(sealed.stamp)}`)
        }
      </p>
      ${sealed?.checker === undefined ? undefined : html`<p>${secondCheckWords(nameOf(sealed.checker))}</p>`}
    </div>
    <div>
      <p><b>${TEXT.fingerprint}</b></p>
      <p class="fingerprint">${hash.toUpperCase().replace(/(.{4})(?=.)/g, '$1 ')}</p>
      <p>${TEXT.check}</p>
    </div>
  </section>`
}

const PEN = 4

function signature(path: string | undefined, name: string): Markup {
  if (path === undefined) return html`<p>${TEXT.signedByPin}</p>`
  const numbers = (path.replace(/h[\d.\s-]+/g, ' ').match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)
  const xs = numbers.filter((_, place) => place % 2 === 0)
  const ys = numbers.filter((_, place) => place % 2 === 1)
  if (xs.length === 0 || ys.length === 0) return html`<p>${TEXT.signedByPin}</p>`
  const [left, top] = [Math.min(...xs) - PEN, Math.min(...ys) - PEN]
  const box = [left, top, Math.max(...xs) + PEN - left, Math.max(...ys) + PEN - top].join(' ')
  return html`<svg viewBox="${box}" role="img" aria-label="${TEXT.signatureOf(name)}" stroke-width="2.4">
    <path d="${path}" />
  </svg>`
}
