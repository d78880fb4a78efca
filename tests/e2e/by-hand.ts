import { expect, type Locator, type Page } from '@playwright/test'

/** Types a PIN at the pad, as with the number keys. */
export async function enterPin(page: Page, pin: string): Promise<void> {
  const pad = page.getByRole('group', { name: /PIN$/ })
  await expect(pad).toBeVisible()
  for (const digit of pin) await pad.getByRole('button', { name: digit, exact: true }).click()
}

export function roomCard(page: Page, room: string): Locator {
  return page.getByRole('article', { name: new RegExp(`^${room}, `) })
}

/** A line's row in the open pause, by its words. */
export function rowOf(page: Page, label: string): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: label, exact: true }) })
}

export function tickOf(page: Page, label: string): Locator {
  return page.getByRole('checkbox', { name: label, exact: true })
}

/** Presses the tick and waits until the row says when it was saved; answers that time. */
export async function tickAndSee(page: Page, label: string): Promise<string> {
  await tickOf(page, label).click()
  return seenTime(page, label)
}

/** The time that a settled row shows; it appears only once the entry is on the disk. */
export async function seenTime(page: Page, label: string): Promise<string> {
  const time = rowOf(page, label).getByRole('time')
  await expect(time).toHaveText(/^\d\d:\d\d$/)
  return time.innerText()
}

export function saved(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Session status' }).getByText(/^Saved \d\d:\d\d:\d\d$/)
}
