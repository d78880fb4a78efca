import type { LineStatus } from '../../../shared/session/state'
import { html, type Markup } from './html'

const TICK = html`<path d="M7 12.4l3.4 3.4L17.2 8.6" fill="none" stroke-width="2.4" stroke-linecap="round" />`
const CROSS = html`<path d="M8.2 8.2l7.6 7.6M15.8 8.2l-7.6 7.6" stroke-width="2.4" stroke-linecap="round" />`
const DASH = html`<path d="M8 12h8" stroke-width="2.2" stroke-linecap="round" />`
const OCTAGON = '8 1.75 16 1.75 22.25 8 22.25 16 16 22.25 8 22.25 1.75 16 1.75 8'

/** Status by shape: an octagon must pass, a square may; filled is settled, dashed does not apply. */
export function lineGlyph(status: LineStatus, must: boolean): Markup {
  const filled = status === 'problem' || (status === 'done' && must)
  const ink = filled ? '#fff' : '#000'
  const mark = status === 'done' ? TICK : status === 'problem' ? CROSS : status === 'not-applicable' ? DASH : undefined
  const dashes = status === 'not-applicable' ? '3 2.6' : 'none'
  const frame = filled
    ? html`<polygon points="${OCTAGON}" fill="#000" />`
    : html`<rect
        x="2"
        y="2"
        width="20"
        height="20"
        rx="4"
        fill="none"
        stroke="#000"
        stroke-width="1.6"
        stroke-dasharray="${dashes}"
      />`
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">
    ${frame}
    <g stroke="${ink}">${mark}</g>
  </svg>`
}
