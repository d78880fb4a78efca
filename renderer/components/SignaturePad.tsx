import { useId, useRef, useState, type PointerEvent, type ReactNode } from 'react'
import { Button } from './Button'
import { inkLength, inkPath, type InkPoint, type Stroke } from './ink'
import styles from './SignaturePad.module.css'

export interface SignatureMark {
  /** SVG path data; draw it in a view box of `width` by `height`. */
  readonly path: string
  /** Drawn length in CSS pixels. */
  readonly length: number
  readonly width: number
  readonly height: number
}

export interface SignaturePadProps {
  /** Who signs, e.g. “Maya Reyes signs here”. */
  readonly label: string
  readonly words: { readonly clear: string; readonly undoClear: string; readonly tooShort: string }
  /** `null` until enough is drawn, and after Clear. */
  readonly onChange: (mark: SignatureMark | null) => void
  /** The way to sign without drawing: words and a button. */
  readonly alternative: ReactNode
}

/** Shorter marks are touched by accident. */
const SHORTEST = 80

/** Takes a signature by pen, finger or mouse; Clear can be taken back. */
export function SignaturePad(props: SignaturePadProps) {
  const id = useId()
  const pad = useSignature(props.onChange)
  const length = inkLength(pad.strokes)
  return (
    <div>
      <div className={styles['head']}>
        <span className={styles['label']} id={`${id}-label`}>
          {props.label}
        </span>
        {length > 0 && (
          <Button variant="quiet" onPress={pad.clear}>
            {props.words.clear}
          </Button>
        )}
        {length === 0 && pad.cleared.length > 0 && (
          <Button variant="quiet" onPress={pad.undoClear}>
            {props.words.undoClear}
          </Button>
        )}
      </div>
      <div
        className={styles['pad']}
        role="img"
        aria-labelledby={`${id}-label`}
        onPointerDown={pad.begin}
        onPointerMove={pad.extend}
        onLostPointerCapture={pad.end}
      >
        <svg className={styles['ink']} aria-hidden="true">
          <path d={inkPath(pad.strokes)} />
        </svg>
      </div>
      <div className={styles['notes']}>
        {length > 0 && length < SHORTEST && <p role="status">{props.words.tooShort}</p>}
        <div className={styles['alternative']}>{props.alternative}</div>
      </div>
    </div>
  )
}

function useSignature(onChange: SignaturePadProps['onChange']) {
  // Pointer events come faster than renders: the ref is the truth, the state only draws it.
  const ink = useRef<readonly Stroke[]>([])
  const size = useRef({ width: 0, height: 0 })
  const [strokes, setStrokes] = useState<readonly Stroke[]>([])
  const [cleared, setCleared] = useState<readonly Stroke[]>([])

  const show = (next: readonly Stroke[]) => {
    ink.current = next
    setStrokes(next)
  }
  const report = () => {
    const length = inkLength(ink.current)
    onChange(length < SHORTEST ? null : { path: inkPath(ink.current), length: Math.round(length), ...size.current })
  }
  return {
    strokes,
    cleared,
    begin: (event: PointerEvent<HTMLElement>) => {
      if (!event.isPrimary || event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      size.current = { width: event.currentTarget.clientWidth, height: event.currentTarget.clientHeight }
      show([...ink.current, pointsOf(event)])
    },
    extend: (event: PointerEvent<HTMLElement>) => {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
      const stroke = ink.current.at(-1) ?? []
      show([...ink.current.slice(0, -1), [...stroke, ...pointsOf(event)]])
    },
    // However a stroke ends: the pen is lifted, or the system takes it, as when another window comes in front.
    end: report,
    clear: () => {
      setCleared(ink.current)
      show([])
      report()
    },
    undoClear: () => {
      show(cleared)
      setCleared([])
      report()
    },
  }
}

/** All positions since the last event, in the pad's pixels, kept inside it. */
function pointsOf(event: PointerEvent<HTMLElement>): InkPoint[] {
  const box = event.currentTarget.getBoundingClientRect()
  const coalesced = event.nativeEvent.getCoalescedEvents()
  return (coalesced.length > 0 ? coalesced : [event.nativeEvent]).map((e) => ({
    x: Math.min(box.width, Math.max(0, e.clientX - box.left)),
    y: Math.min(box.height, Math.max(0, e.clientY - box.top)),
  }))
}
