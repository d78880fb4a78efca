import { expect, type Page } from '@playwright/test'

/** Least side of what is pressed or filled in, in px. */
const LEAST_TARGET = 48
const LEAST_TEXT = 14

/** A screen may still be loading when it was asked for. */
export async function isDrawn(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeAttached()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
}

/** Another size, and everything where it belongs then: what floats is placed anew after a frame. */
export async function resize(page: Page, size: { readonly width: number; readonly height: number }): Promise<void> {
  await page.setViewportSize(size)
  await page.evaluate(
    () =>
      new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(drawn)))),
  )
}

/** Controls that are smaller than a finger, and words that are too small to read; one line each. */
export function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(
    ([leastTarget, leastText]) => {
      const isShown = (element: Element) =>
        element.checkVisibility() && element.getBoundingClientRect().width > 2 && !isClipped(element)
      // Words for screen readers only are one pixel large.
      const isClipped = (element: Element): boolean => {
        for (let at: Element | null = element; at !== null; at = at.parentElement) {
          const { clipPath, position } = getComputedStyle(at)
          if ((position === 'absolute' || position === 'fixed') && clipPath === 'inset(50%)') return true
        }
        return false
      }
      const nameOf = (element: Element) =>
        `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}"`
      const controls = 'button, a[href], input, textarea, select, [role=button], [role=menuitem], [role=option]'
      const small = [...document.querySelectorAll(controls)].filter(isShown).flatMap((control) => {
        // A field may also be pressed on the box around it.
        const box = control.matches('input, textarea') ? (control.parentElement ?? control) : control
        const [own, around] = [control.getBoundingClientRect(), box.getBoundingClientRect()]
        const [width, height] = [Math.max(own.width, around.width), Math.max(own.height, around.height)]
        const isSmall = width < leastTarget - 0.5 || height < leastTarget - 0.5
        return isSmall ? [`${nameOf(control)} is ${Math.round(width)}x${Math.round(height)}`] : []
      })
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const tiny = new Set<string>()
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const parent = node.parentElement
        if (parent === null || (node.textContent ?? '').trim() === '' || !isShown(parent)) continue
        const size = parseFloat(getComputedStyle(parent).fontSize)
        if (size < leastText) tiny.add(`${nameOf(parent)} is written in ${size} px`)
      }
      return [...small, ...tiny]
    },
    [LEAST_TARGET, LEAST_TEXT] as const,
  )
}

/** Ticks of the list that are smaller than `least` in one direction. */
export function smallTicks(page: Page, least: number): Promise<string[]> {
  return page.evaluate((side) => {
    const ticks = [...document.querySelectorAll('[data-line] > [role=checkbox]')]
    return ticks.flatMap((tick) => {
      const { width, height } = tick.getBoundingClientRect()
      return width < side || height < side ? [`a tick is ${Math.round(width)}x${Math.round(height)}`] : []
    })
  }, least)
}

/** What sticks out of the window, and what has to be scrolled sideways to be read. A table of records may be. */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${element.textContent.trim().slice(0, 40)}"`
    const shown = [...document.querySelectorAll('body *:not(svg *)')].filter(
      (element) =>
        element.checkVisibility() &&
        element.getBoundingClientRect().width > 2 &&
        element.closest('[role=grid], table') === null &&
        element.querySelector(':scope > [role=grid], :scope > table') === null,
    )
    const scrolled = shown.filter((element) => {
      const { overflowX } = getComputedStyle(element)
      return (overflowX === 'auto' || overflowX === 'scroll') && element.scrollWidth > element.clientWidth + 1
    })
    const outside = shown.filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return element.childElementCount === 0 && (left < -1 || right > innerWidth + 1)
    })
    const widestIn = (element: Element) =>
      [...element.querySelectorAll('*')].reduce((widest, inner) =>
        inner.getBoundingClientRect().right > widest.getBoundingClientRect().right ? inner : widest,
      )
    const root = document.documentElement
    return [
      ...(root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} wide`] : []),
      ...scrolled.map((element) => `scrolls sideways: ${nameOf(element)} for ${nameOf(widestIn(element))}`),
      ...outside.map((element) => `sticks out: ${nameOf(element)}`),
    ]
  })
}
