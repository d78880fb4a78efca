import { expect, test } from './fixtures'
import { isDrawn, resize, sideways } from './measures'
import { done } from './prepared-clinic'
import { TOURS, type Words } from './tours'

/** As long and as strange as what people write. */
const WORDS: Words = {
  rooms: [
    'Behandlungszimmer für Mikropigmentierung im zweiten Obergesch',
    'חדר טיפולים מספר שתיים',
    'W'.repeat(40),
    'Room 4',
    ...[5, 6, 7, 8, 9].map((number) => `Room ${number}`),
  ],
  client: `C-${'2041-'.repeat(11)}7`,
  note: `הפס לא שינה צבע, S-118. ${'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3)} ${'https://'.repeat(20)}`,
}
/** As wide as 1280 px are at 200 % zoom. */
const NARROW = { width: 640, height: 800 }
const TOUCH = { width: 1024, height: 768 }

for (const [name, tour] of Object.entries(TOURS)) {
  test(`${name}: nothing is lost at 200 % zoom, with large text and the longest words`, async ({
    running: { page },
    dataFolder,
  }) => {
    test.setTimeout(120_000)
    await done(page, 'preferences.write', { textSize: 'large' })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const found: string[] = []
    const look = async (what: string) => {
      await isDrawn(page)
      for (const size of [TOUCH, NARROW]) {
        await resize(page, size)
        found.push(...(await sideways(page)).map((finding) => `${what}, ${size.width}: ${finding}`))
      }
      const door = page.getByRole('complementary', { name: 'Session status' }).getByRole('button').last()
      if ((await door.count()) === 0) return
      // Signing takes more height than there is: its button comes after the signature.
      if (what.includes('seal')) await door.scrollIntoViewIfNeeded()
      await expect(door, what).toBeInViewport()
    }
    await tour({ page, dataFolder, words: WORDS, look })
    expect(found).toEqual([])
  })
}
