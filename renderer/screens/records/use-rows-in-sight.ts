import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { OVERSCAN, rowsAround, type RowsAround } from './rows-around'

/** Pixels of the column heads, which stay at the top. */
const HEAD = 49
/** Pixels of the window that the bars and the words around the rows take at least. */
const AROUND = 240
const NARROW = '(max-width: 1100px)'

interface Asked {
  readonly total: number
  /** The row that has the focus: it always exists. */
  readonly index: number
  /** Another question begins at its top. */
  readonly question: string
}

/** Which rows exist, and which of them are seen. */
interface RowsInSight extends RowsAround {
  readonly first: number
  readonly last: number
}

/** All rows are equally tall, so what is seen of any number of them follows from where the list is scrolled to. */
export function useRowsInSight(scroll: RefObject<HTMLElement | null>, { total, index, question }: Asked): RowsInSight {
  const height = useRowHeight()
  const { seen, top, look } = useSeen(scroll, height)
  useInSight(scroll, index, height, look)
  useTopOf(question, scroll, top, look)
  const end = Math.max(0, total - 1)
  const first = Math.min(seen.first, end)
  const last = Math.min(Math.max(first, seen.last), end)
  return { first, last, ...rowsAround({ first, last, total, index, height }) }
}

/**
 * The first and the last row that are seen, even in part, and where the list is scrolled to; `look` finds them anew after
 * the list was scrolled by us.
 */
function useSeen(scroll: RefObject<HTMLElement | null>, height: number) {
  // Before the first paint nothing has a size yet: no more rows than the window may show, none beyond them.
  const [seen, setSeen] = useState(() => ({
    first: 0,
    last: Math.ceil((innerHeight - AROUND) / height) - 1 - OVERSCAN,
  }))
  const top = useRef(0)
  const look = useCallback(() => {
    if (scroll.current === null) return
    const { scrollTop, clientHeight } = scroll.current
    top.current = scrollTop
    const first = Math.floor(scrollTop / height)
    const last = Math.ceil((scrollTop + clientHeight - HEAD) / height) - 1
    setSeen((was) => (was.first === first && was.last === last ? was : { first, last }))
  }, [scroll, height])
  useEffect(() => {
    const element = scroll.current
    if (element === null) return
    element.addEventListener('scroll', look, { passive: true })
    // Tells the size at once, and again whenever it changes.
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      sizes.disconnect()
    }
  }, [scroll, look])
  return { seen, top, look }
}

/** Scrolls as little as brings the row into sight, before it is painted. */
function useInSight(scroll: RefObject<HTMLElement | null>, index: number, height: number, look: () => void): void {
  // A list begins at its top.
  const shown = useRef(0)
  useLayoutEffect(() => {
    const element = scroll.current
    if (element === null || shown.current === index) return
    shown.current = index
    const top = index * height
    const bottom = top + height + HEAD - element.clientHeight
    if (top < element.scrollTop) element.scrollTop = top
    else if (bottom > element.scrollTop) element.scrollTop = bottom
    look()
  }, [scroll, index, height, look])
}

function useTopOf(
  question: string,
  scroll: RefObject<HTMLElement | null>,
  top: RefObject<number>,
  look: () => void,
): void {
  const asked = useRef(question)
  useLayoutEffect(() => {
    if (asked.current === question) return
    asked.current = question
    // To ask the page itself would make it lay everything out once more before it paints.
    if (top.current === 0) return
    scroll.current?.scrollTo({ top: 0 })
    look()
  }, [question, scroll, top, look])
}

function useRowHeight(): number {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches)
  useEffect(() => {
    const media = matchMedia(NARROW)
    const listen = () => setNarrow(media.matches)
    media.addEventListener('change', listen)
    return () => media.removeEventListener('change', listen)
  }, [])
  return isNarrow ? 56 : 48
}
