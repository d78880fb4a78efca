import { describe, expect, it } from 'vitest'
import { expiryGhost, expiryText } from '../../../renderer/components/expiry-text'

/** Types the keys one after the other, as a hand or a scanner does; `<` is Backspace. */
function type(keys: string, from = ''): string {
  return keys.split('').reduce((shown, key) => expiryText(key === '<' ? shown.slice(0, -1) : shown + key, shown), from)
}

describe('typing an expiry', () => {
  it.each([
    ['082027', '08 / 2027'],
    ['8/2027', '08 / 2027'],
    ['08/2027', '08 / 2027'],
    ['8 2027', '08 / 2027'],
    ['122030', '12 / 2030'],
    ['31082027', '31 08 2027'],
    ['31.08.2027', '31 08 2027'],
    ['05 12 2027', '05 12 2027'],
    ['05122027', '05 12 2027'],
    ['5/3/2027', '05 03 2027'],
    ['20052027', '20 05 2027'],
    ['2027-08', '2027-08'],
    ['2027-08-31', '2027-08-31'],
    ['20270831', '2027-08-31'],
    ['2027/08/31', '2027-08-31'],
  ])('%s shows %s', (keys, shown) => {
    expect(type(keys)).toBe(shown)
  })

  it('jumps to the year after two digits', () => {
    expect(type('08')).toBe('08 / ')
  })

  it('gives the two digits back when the jump is taken back', () => {
    expect(type('08<')).toBe('08')
    expect(type('08<<')).toBe('0')
    expect(type('08<2027')).toBe('08 / 2027')
  })

  it('can be emptied with Backspace from every form', () => {
    for (const keys of ['082027', '31082027', '2027-08-31']) {
      expect(type(keys + '<'.repeat(20))).toBe('')
    }
  })

  it.each([
    ['08/2027', '08 / 2027'],
    ['31.08.2027', '31 08 2027'],
    ['2027-08-31', '2027-08-31'],
    ['20270831', '2027-08-31'],
    ['12 May 2027', '12 May 2027'],
  ])('takes %s pasted whole', (pasted, shown) => {
    expect(expiryText(pasted, '')).toBe(shown)
  })
})

describe('what is still to be typed', () => {
  it.each([
    ['', 'mm / yyyy'],
    ['0', 'm / yyyy'],
    ['08 / ', 'yyyy'],
    ['08 / 20', 'yy'],
    ['31 08 ', 'yyyy'],
    ['2027-', 'mm-dd'],
    ['08 / 2027', ''],
    ['12 May', ''],
  ])('after "%s" it is "%s"', (shown, ghost) => {
    expect(expiryGhost(shown)).toBe(ghost)
  })
})
