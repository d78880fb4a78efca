import { MAYA, ROOM, type AtWork } from './at-work'
import { expect } from './fixtures'

/** Signs, by hand where the hand can draw, enters the PIN, and comes back to the rooms. */
export async function seal(work: AtWork): Promise<void> {
  const { page, hand } = work
  const button = work.button(`Sign and seal. ${ROOM} ready`)
  await work.isLocked(button, 'Opens when you have signed.')
  if (hand.sign === undefined) {
    await work.press('Use your PIN instead')
    await expect(page.getByLabel(/^Maya Reyes’s? PIN$/).and(page.locator('input'))).toBeFocused()
  } else {
    const pad = page.getByRole('img', { name: `${MAYA.name} signs here` })
    await hand.sign(pad, 'broken off')
    await expect(button).not.toHaveAttribute('aria-disabled', 'true')
    await work.press('Clear')
    await work.isLocked(button, 'Opens when you have signed.')
    await hand.sign(pad)
    await hand.press(button)
  }
  await work.enterPin(MAYA)
  const end = page.getByRole('dialog', { name: new RegExp(`^Sealed \\d\\d:\\d\\d\\. ${ROOM} is ready\\.$`) })
  await expect(end).toContainText(`Signed by ${MAYA.name}.`)
  await work.press('Back to Rooms')
  await expect(page.getByRole('article', { name: `${ROOM}, ready` })).toContainText(
    /Cleared by Maya Reyes at \d\d:\d\d\./,
  )
}
