import { expect, test } from 'vitest'
import { foldText } from '../../../shared/history/fold-text'

const found: readonly (readonly [text: string, search: string])[] = [
  ['Crème apaisante', 'CREME'],
  ['Straße', 'STRASSE'],
  ['Zażółcona lampa', 'zazolcona'],
  ['Ølsen, Đorđe', 'olsen, dorde'],
  ['ﬁlm torn', 'film'],
  ['Ελαφρύς', 'ΕΛΑΦΡΥΣ'],
  ['Ещё раз', 'еще'],
  ['İstanbul', 'istanbul'],
  ['消毒液不足', '毒液'],
  ['ﾊﾝﾄﾞﾙ', 'ハンドル'],
  ['ＬＯＴ－４７', 'lot-47'],
  ['고객이 만족함', '만족'],
  ['הַלָּקוֹחַ', 'הלקוח'],
  ['العميلُ راضٍ', 'العميل راض'],
  ['C‑2041', 'c-2041'],
  ['two  lines\nof it', 'lines of'],
]

test.each(found)('a search in %j for %j finds it', (text, search) => {
  expect(foldText(text)).toContain(foldText(search))
})

test.each([
  ['がんばる', 'か'],
  ['हिन्दी', 'हन्द'],
  ['消毒', '毒消'],
])('a search in %j for %j finds nothing: that is another word', (text, search) => {
  expect(foldText(text)).not.toContain(foldText(search))
})

test('folding what is folded changes nothing', () => {
  for (const [text] of found) expect(foldText(foldText(text))).toBe(foldText(text))
})
