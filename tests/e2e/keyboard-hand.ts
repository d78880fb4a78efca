import type { Locator, Page } from '@playwright/test'
import { SCALP_MICROPIGMENTATION } from '../../shared/checklist/smp'
import { pausesOf } from '../../shared/checklist/checklist'
import type { Hand, LineAtWork } from './at-work'
import { expect } from './fixtures'
import { choosePhotos } from './photo'

/** Letters that come faster are a barcode scanner's, not commands. In milliseconds. */
const BETWEEN_LETTERS = 60
/** No control of this program is further away than this many steps. */
const STEPS = 90
const KEYS = { Problem: 'p', 'N/A': 'n', Correct: 'c' } as const

/** Works the window with keys alone: the focus is moved by keys too, never set. */
export function keyboard(page: Page): Hand {
  choosePhotos(page)
  const key = (name: string) => page.keyboard.press(name, name.length === 1 ? { delay: BETWEEN_LETTERS } : {})
  const toLine = (line: LineAtWork) => moveToLine(page, line.box)
  return {
    press: async (target) => {
      await moveTo(page, target)
      await key((await roleOf(target)) === 'radio' ? 'Space' : 'Enter')
    },
    room: async (action, place) => {
      await action.waitFor()
      await key(String(place))
      await expect(action).toBeFocused()
      await key('Enter')
    },
    write: async (field, text) => {
      await moveTo(page, field)
      await key('Control+a')
      await page.keyboard.type(text)
    },
    enterPin: async (pad, pin) => {
      await expect(pad).toBeVisible()
      await page.keyboard.type(pin)
    },
    goTo: toLine,
    tick: async (line) => {
      await toLine(line)
      await key('Space')
    },
    open: async (line, what) => {
      await toLine(line)
      // What opens takes the focus, so that it can be written or chosen at once.
      await keyUntil(page, KEYS[what], () => expect(line.box).not.toBeFocused(HEARD))
    },
    startTimer: async (line) => {
      await toLine(line)
      await keyUntil(page, 't', () => expect(line.row.getByRole('progressbar')).toBeVisible(HEARD))
    },
    takePhoto: async (line) => {
      await toLine(line)
      const add = line.row.getByRole('button', { name: /^Add a photo/ })
      await keyUntil(page, 'f', () => expect(add).toBeFocused(HEARD))
      await key('Enter')
    },
    undo: () => key('Control+z'),
    door: () => key('Control+Enter'),
    view: (section) => {
      const number = pausesOf(SCALP_MICROPIGMENTATION).findIndex(({ name }) => name === section) + 1
      return key(`Alt+${number}`)
    },
  }
}

/** How long a person waits to see that a letter was heard, before pressing it again. */
const HEARD = { timeout: 1_500 }

/**
 * Presses a letter until what it does is seen. On a busy machine two letters can arrive together, as a scanner's do,
 * and the second is then no command.
 */
async function keyUntil(page: Page, letter: string, isSeen: () => Promise<unknown>): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(letter, { delay: BETWEEN_LETTERS })
    await isSeen()
  }).toPass()
}

interface Place {
  readonly where: 'here' | 'before' | 'after'
  /** The focus is within the same group of the given role. */
  readonly isInGroup: boolean
  /** The focus is where the keys of the list are heard: on another of its lines, and not in a text. */
  readonly isOnAnotherLine: boolean
}

/** Where a control lies from what has the focus, in the order of the Tab key. */
function placeOf(target: Locator, group = 'none'): Promise<Place> {
  return target.evaluate((element, role) => {
    const focused = document.activeElement ?? document.body
    const isBefore = (focused.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
    const isText = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement
    const [line, own] = [focused.closest('li'), element.closest('li')]
    return {
      where: focused === element ? 'here' : isBefore ? 'before' : 'after',
      isInGroup: element.closest(`[role=${role}]`)?.contains(focused) ?? false,
      isOnAnotherLine: !isText && line !== null && line !== own && line.parentElement === own?.parentElement,
    }
  }, group)
}

/** Controls that stand together and take the focus in turn: Tab reaches the group, arrows go on in it. */
const GROUPS: Readonly<Record<string, { readonly role: string; readonly before: string; readonly after: string }>> = {
  radio: { role: 'radiogroup', before: 'ArrowLeft', after: 'ArrowRight' },
  menuitem: { role: 'menu', before: 'ArrowUp', after: 'ArrowDown' },
  row: { role: 'grid', before: 'ArrowUp', after: 'ArrowDown' },
}
const TAB = { before: 'Shift+Tab', after: 'Tab' }

async function moveTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  const group = GROUPS[(await roleOf(target)) ?? '']
  for (let step = 0; step < STEPS; step += 1) {
    const { where, isInGroup } = await placeOf(target, group?.role)
    if (where === 'here') return
    await page.keyboard.press((isInGroup && group !== undefined ? group : TAB)[where])
  }
  await expect(target).toBeFocused()
}

/** The role by which these controls are grouped; only a table's row has its role by nature. */
function roleOf(target: Locator): Promise<string | null> {
  return target.evaluate((element) => (element.tagName === 'TR' ? 'row' : element.getAttribute('role')))
}

/** J and K from line to line, once Tab has brought the focus into the list; Tab within the line itself. */
async function moveToLine(page: Page, box: Locator): Promise<void> {
  await box.waitFor()
  for (let step = 0; step < STEPS; step += 1) {
    const { where, isOnAnotherLine } = await placeOf(box)
    if (where === 'here') return
    if (isOnAnotherLine) {
      const before = await page.evaluateHandle(() => document.activeElement)
      const hasMoved = () => page.waitForFunction((element) => document.activeElement !== element, before, HEARD)
      await keyUntil(page, where === 'after' ? 'j' : 'k', hasMoved)
    } else {
      await page.keyboard.press(TAB[where])
    }
  }
  await expect(box).toBeFocused()
}
