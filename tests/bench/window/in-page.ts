// Runs in the page under measurement and tells when something was painted.

const LATER = new MessageChannel()

/** Resolves once the frame that shows the page as it is now has been handed over for display. */
function frame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      LATER.port1.onmessage = () => resolve(performance.now())
      LATER.port2.postMessage(null)
    })
  })
}

/** Resolves when the page has changed so that `isThere`, at once if it is so already. */
function until(isThere: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (isThere()) {
      resolve()
      return
    }
    const observer = new MutationObserver(() => {
      if (!isThere()) return
      observer.disconnect()
      resolve()
    })
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  })
}

const wordsOf = (place: string): string => document.querySelector(place)?.textContent ?? ''

let pressed: Promise<number> | undefined

const bench = {
  async painted(text: string): Promise<void> {
    await until(() => document.body.textContent.includes(text))
    await frame()
  },
  /** Goes where a button leads, and waits for the text that stands there. */
  async open(button: string, text: string): Promise<void> {
    const found = document.querySelector<HTMLElement>(button)
    if (found === null) throw new Error(`No button: ${button}`)
    found.click()
    await bench.painted(text)
  },
  /** Where to press the first such element, or a later one, once it stands in the middle of the window and nothing moves. */
  async place(selector: string, later = 0): Promise<{ x: number; y: number }> {
    const element = document.querySelectorAll(selector)[later]
    if (element === undefined) throw new Error(`Nothing to press: ${selector}`)
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    await frame()
    await frame()
    const { left, top, width, height } = element.getBoundingClientRect()
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) }
  },
  /** Begins to wait for a press and for what it has to show. */
  arm(shown: string): void {
    bench.armUntil(() => document.querySelector(shown) !== null)
  },
  armUntil(isShown: () => boolean): void {
    const press = new Promise<number>((resolve) => {
      addEventListener('pointerdown', ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true })
    })
    pressed = press.then(async (start) => {
      await until(isShown)
      return (await frame()) - start
    })
  },
  /** Begins to wait for a press and for other words in this place. */
  armWords(place: string): void {
    const before = wordsOf(place)
    bench.armUntil(() => ![before, ''].includes(wordsOf(place)))
  },
  /** Gives a field its text, as typing would; milliseconds to the frame with other words in this place. */
  async fill(field: string, text: string, place: string): Promise<number> {
    const input = document.querySelector<HTMLInputElement>(field)
    if (input === null) throw new Error(`No field: ${field}`)
    const before = wordsOf(place)
    const start = performance.now()
    // The page's own framework keeps the property of the field for itself.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    await until(() => wordsOf(place) !== before)
    return (await frame()) - start
  },
  /** Waits for what a question about the page answers, and for the frame that shows it. */
  async shown(isThere: () => boolean): Promise<void> {
    await until(isThere)
    await frame()
  },
  /** Milliseconds from the press to the frame that shows it. */
  taken(): Promise<number> {
    if (pressed === undefined) throw new Error('Nothing is awaited')
    return pressed
  },
}

Object.assign(globalThis, { bench })
