import fc from 'fast-check'
import { expect, test } from 'vitest'
import { html } from '../../../electron/exports/pdf/html'

test('whatever is put into a page stands there as text', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { text: page } = html`<p title="${text}">${text}</p>`
      const [, title = '', inner = ''] = /^<p title="([^"<>]*)">([^<>]*)<\/p>$/s.exec(page) ?? []
      for (const part of [title, inner]) {
        const read = part.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => READ[entity] ?? '')
        expect(read).toBe(text)
      }
    }),
  )
})

test('parts that are markup stay markup, lists follow one another, nothing is nothing', () => {
  const items = ['<a>', 'b'].map((item) => html`<li>${item}</li>`)
  const list = html`<ul>
    ${items}${undefined}
  </ul>`
  expect(list.text.replace(/\s+/g, '')).toBe('<ul><li>&lt;a&gt;</li><li>b</li></ul>')
})

const READ: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
