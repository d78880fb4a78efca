import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './CheckGlyph.module.css'

export type CheckShape = 'square' | 'octagon'
export type CheckState = 'todo' | 'done' | 'problem' | 'na' | 'part' | 'timer'

export interface CheckGlyphProps {
  /** Octagon = must pass. */
  readonly shape: CheckShape
  readonly state: CheckState
  /** 0 to 1: how much of a running timer is left. */
  readonly left?: number
  readonly size?: number
}

const OCTAGON = '8 1.75 16 1.75 22.25 8 22.25 16 16 22.25 8 22.25 1.75 16 1.75 8'
const INNER_OCTAGON = '9 4.2 15 4.2 19.8 9 19.8 15 15 19.8 9 19.8 4.2 15 4.2 9'
// Rings begin at twelve o'clock so that the rest drains clockwise.
const RING: Record<CheckShape, string> = {
  octagon: 'M12 1.75H16L22.25 8V16L16 22.25H8L1.75 16V8L8 1.75Z',
  square: 'M12 2H18A4 4 0 0 1 22 6V18A4 4 0 0 1 18 22H6A4 4 0 0 1 2 18V6A4 4 0 0 1 6 2Z',
}

/** The shape of a check, hidden from screen readers: the row says the state in words. */
export function CheckGlyph({ shape, state, left = 0, size = 36 }: CheckGlyphProps) {
  return (
    <svg
      className={classNames(styles['glyph'], styles[state], shape === 'octagon' && styles['must'])}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      {state === 'timer' ? <Ring shape={shape} left={left} /> : <Outline shape={shape} state={state} />}
      {MARKS[state]}
    </svg>
  )
}

function Ring({ shape, left }: { readonly shape: CheckShape; readonly left: number }) {
  const percent = Math.min(1, Math.max(0, left)) * 100
  return (
    <>
      <path className={styles['track']} d={RING[shape]} fill="var(--c-surface)" strokeWidth="2.6" />
      <path
        d={RING[shape]}
        pathLength="100"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeDasharray={`${percent} 200`}
      />
    </>
  )
}

function Outline({ shape, state }: { readonly shape: CheckShape; readonly state: Exclude<CheckState, 'timer'> }) {
  const solid = state === 'done' || state === 'problem'
  const fill = solid ? 'currentColor' : state === 'na' ? 'none' : 'var(--c-surface)'
  const dash = state === 'na' ? { strokeDasharray: '3 2.6', strokeWidth: 1.6 } : { strokeWidth: 1.75 }
  if (shape === 'square') {
    return <rect x="2" y="2" width="20" height="20" rx="4" fill={fill} stroke="currentColor" {...dash} />
  }
  return (
    <>
      <polygon points={OCTAGON} fill={fill} stroke="currentColor" {...dash} />
      {state === 'todo' && <polygon points={INNER_OCTAGON} fill="none" stroke="currentColor" strokeWidth="1" />}
    </>
  )
}

const ROUND = { fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' } as const
const MARKS: Record<CheckState, ReactNode> = {
  todo: null,
  done: <path d="M7 12.4l3.4 3.4L17.2 8.6" stroke="var(--glyph-mark)" strokeWidth="2.4" {...ROUND} />,
  problem: <path d="M8.2 8.2l7.6 7.6M15.8 8.2l-7.6 7.6" stroke="var(--glyph-mark)" strokeWidth="2.4" {...ROUND} />,
  na: <path d="M8 12h8" stroke="currentColor" strokeWidth="2.2" {...ROUND} />,
  part: <path d="M7.5 12h.01M12 12h.01M16.5 12h.01" stroke="currentColor" strokeWidth="2.6" {...ROUND} />,
  timer: <path d="M12 7.4V12l3 2" stroke="currentColor" strokeWidth="2" {...ROUND} />,
}
