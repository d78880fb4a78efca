import { axe, COLOR_RULES, expect, test, wear } from './fixtures'
import { isDrawn, resize, smallTicks, tooSmall } from './measures'
import { TOURS, type Words } from './tours'

const WORDS: Words = {
  rooms: ['Room 1', 'Room 2', 'Room 3', 'Room 4'],
  client: 'C-2041',
  note: 'Sterilizer strip did not change color on pouch S-118.',
}
const DESK = { width: 1280, height: 800, tick: 48 }
const TOUCH = { width: 1024, height: 768, tick: 56 }

for (const [name, tour] of Object.entries(TOURS)) {
  test(`${name}: nothing for axe to find, and everything large enough, in both themes`, async ({
    running: { page, problems },
    dataFolder,
  }) => {
    test.setTimeout(240_000)
    await wear(page, 'light')
    const found: string[] = []
    const look = async (what: string) => {
      await isDrawn(page)
      for (const { tick, ...size } of [DESK, TOUCH]) {
        await resize(page, size)
        const measured = [...(await tooSmall(page)), ...(await smallTicks(page, tick))]
        measured.push(...(await axe(page)).map((finding) => `light: ${finding}`))
        await wear(page, 'dark')
        measured.push(...(await axe(page, COLOR_RULES)).map((finding) => `dark: ${finding}`))
        await wear(page, 'light')
        found.push(...measured.map((finding) => `${what}, ${size.width}: ${finding}`))
      }
    }
    await tour({ page, dataFolder, words: WORDS, look })
    expect(found).toEqual([])
    expect(problems).toEqual([])
  })
}
