import type { Locator, Page } from '@playwright/test'
import { SCALP_MICROPIGMENTATION } from '../../shared/checklist/smp'
import { linesOf } from '../../shared/checklist/checklist'
import { expect } from './fixtures'
import { CONTACT_SECONDS, PINS } from './prepared-clinic'

export interface Worker {
  readonly name: string
  readonly pin: string
}
export const MAYA: Worker = { name: 'Maya Reyes', pin: PINS.maya }
export const TOM: Worker = { name: 'Tom Okafor', pin: PINS.tom }
export const ROOM = 'Room 1'
export const CLIENT = 'C-2041'

/** How a person works the window: with a mouse, or with keys alone. */
export interface Hand {
  /** Presses a button or link, picks a choice. */
  press(target: Locator): Promise<void>
  /** Presses the button of a room's card; `place` is the room's number on the board. */
  room(action: Locator, place: number): Promise<void>
  /** Writes into an empty field. */
  write(field: Locator, text: string): Promise<void>
  /** Enters a PIN at the pad that is open. */
  enterPin(pad: Locator, pin: string): Promise<void>
  /** Comes to a line of the list, so that its fields open. */
  goTo(line: LineAtWork): Promise<void>
  tick(line: LineAtWork): Promise<void>
  /** Opens what a line's button of this name opens. */
  open(line: LineAtWork, what: 'Problem' | 'N/A' | 'Correct'): Promise<void>
  startTimer(line: LineAtWork): Promise<void>
  takePhoto(line: LineAtWork): Promise<void>
  undo(): Promise<void>
  /** Presses the button of a door, open or locked. */
  door(button: Locator): Promise<void>
  view(section: string): Promise<void>
  /** Draws a signature; keys cannot. */
  readonly sign?: (pad: Locator, how?: 'broken off') => Promise<void>
}

/** What is filled in on a line before it is ticked, in the order of the screen. */
interface Answer {
  readonly choose?: readonly string[]
  readonly check?: readonly string[]
  readonly write?: Readonly<Record<string, string>>
}

/** The window of a running session, and the hand that works it. */
export class AtWork {
  readonly page: Page
  readonly hand: Hand

  constructor(page: Page, hand: Hand) {
    this.page = page
    this.hand = hand
  }

  line(id: string): LineAtWork {
    return new LineAtWork(this, id)
  }

  async settle(...ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.line(id).tick()
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  async press(name: string | RegExp): Promise<void> {
    await this.hand.press(this.button(name))
  }

  async choose(group: string, option: string | RegExp): Promise<void> {
    await this.hand.press(
      this.page.getByRole('radiogroup', { name: group, exact: true }).getByRole('radio', { name: option }),
    )
  }

  async write(field: string, text: string): Promise<void> {
    await this.hand.write(this.page.getByRole('textbox', { name: field, exact: true }), text)
  }

  async enterPin({ pin }: { readonly pin: string }): Promise<void> {
    await this.hand.enterPin(this.page.getByRole('group', { name: /PIN$/ }), pin)
  }

  /** Does what the card of the first room offers. */
  async pressRoom(action: string): Promise<void> {
    await this.hand.room(this.button(`${action}, ${ROOM}`), 1)
  }

  /** Opens an event card of the treatment. */
  async openCard(name: string): Promise<void> {
    await this.hand.press(this.cardButton(name))
  }

  cardButton(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true }).getByRole('button', { name: new RegExp(`^${name}`) })
  }

  /** The event is logged: the card's button tells of it, and has the focus again. */
  async cardSays(name: string, what: string | RegExp): Promise<void> {
    await expect(this.cardButton(name)).toContainText(what)
    await expect(this.cardButton(name)).toBeFocused()
    await expect(this.cardButton(name)).toHaveAttribute('aria-expanded', 'false')
  }

  async isLocked(button: Locator, why: string): Promise<void> {
    await expect(button).toBeDisabled()
    await expect(button).toHaveAccessibleDescription(why)
  }

  /** The door is closed, says why, and leads to the first thing that keeps it closed. */
  async doorIsLocked(door: string, left: number, firstBlocker: string): Promise<void> {
    const button = this.button(door)
    const lines = left === 1 ? 'line above is' : `${left} lines above are`
    await this.isLocked(button, `Opens when the ${lines} settled.`)
    await this.hand.door(button)
    await expect(this.line(firstBlocker).box).toBeFocused()
  }

  /** Everything is settled: the door opens, the way through the session says so, and keys go on at `next`. */
  async openDoor(door: string, passed: string, next: Locator): Promise<void> {
    const button = this.button(door)
    await expect(button).toBeEnabled()
    await expect(button).toHaveAccessibleDescription('Everything is settled. Say it aloud, then press.')
    await this.hand.door(button)
    const rail = this.page.getByRole('navigation', { name: 'Pause points' })
    await expect(rail).toContainText(new RegExp(`${passed} \\d\\d:\\d\\d, Open`))
    await expect(next).toBeFocused()
  }
}

/** One line of the checklist, as its row shows it. */
export class LineAtWork {
  readonly work: AtWork
  readonly label: string
  readonly row: Locator
  readonly box: Locator

  constructor(work: AtWork, id: string) {
    this.work = work
    const found = linesOf(SCALP_MICROPIGMENTATION).find(({ line }) => line.id === id)
    if (found === undefined) throw new Error(`The checklist has no line ${id}`)
    this.label = found.line.label
    const box = { name: this.label, exact: true }
    this.row = work.page.getByRole('listitem').filter({ has: work.page.getByRole('checkbox', box) })
    this.box = this.row.getByRole('checkbox', box)
  }

  button(name: string): Locator {
    return this.row.getByRole('button', { name, exact: true })
  }

  /** Fills in what the line asks for, then ticks it. */
  async answer(answer: Answer): Promise<void> {
    await this.fill(answer)
    await this.tick()
  }

  async fill({ choose = [], check = [], write = {} }: Answer): Promise<void> {
    const { hand } = this.work
    await hand.goTo(this)
    for (const name of choose) await hand.press(this.row.getByRole('radio', { name, exact: true }))
    for (const name of check) await hand.press(this.row.getByRole('checkbox', { name, exact: true }))
    for (const [name, text] of Object.entries(write)) {
      await hand.write(this.row.getByRole('textbox', { name, exact: true }), text)
    }
  }

  /** Ticks the line; it counts once its row shows when and by whom. */
  async tick(): Promise<void> {
    await this.work.hand.tick(this)
    await this.isDone()
  }

  async isDone(): Promise<void> {
    await expect(this.box).toBeChecked()
    await expect(this.row.getByRole('time')).toHaveText(/^\d\d:\d\d$/)
  }

  async says(words: string | RegExp): Promise<void> {
    await expect(this.row).toContainText(words)
  }

  /** One of the reasons that stand ready. */
  async doesNotApply(reason: string): Promise<void> {
    const { hand } = this.work
    await hand.open(this, 'N/A')
    await hand.press(this.button(reason))
    await this.says(`Not applicable: ${reason}.`)
  }

  async startTimer(): Promise<void> {
    await this.work.hand.startTimer(this)
    await this.says(`left of 0:${CONTACT_SECONDS}`)
  }

  /** Waits for the contact time, which no test can shorten, and confirms that the surface stayed wet. */
  async keepWet(): Promise<void> {
    await expect(this.row).toContainText('Contact time kept. Tick if it stayed wet.', { timeout: 20_000 })
    await this.tick()
  }

  async photograph(): Promise<void> {
    const { hand } = this.work
    await hand.takePhoto(this)
    await expect(this.row.getByRole('img', { name: /\d\d:\d\d$/ })).toBeVisible()
  }
}
