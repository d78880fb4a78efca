import type { ReactNode } from 'react'

export type RoomGlyphState = 'ready' | 'busy' | 'due' | 'blocked'

const LINE = { fill: 'none', stroke: 'currentColor', strokeWidth: 2 } as const
const ROUND = { fill: 'none', stroke: 'currentColor', strokeLinecap: 'round', strokeLinejoin: 'round' } as const

const SHAPES: Record<RoomGlyphState, ReactNode> = {
  ready: (
    <>
      <circle cx="12" cy="12" r="10.5" {...LINE} />
      <path d="M7.4 12.5l3.1 3.1 6.1-6.8" strokeWidth="2.4" {...ROUND} />
    </>
  ),
  busy: (
    <>
      <rect x="1.75" y="1.75" width="20.5" height="20.5" rx="4" {...LINE} />
      <circle cx="12" cy="9" r="2.9" {...LINE} />
      <path d="M6.6 17.6c.7-2.7 2.8-4 5.4-4s4.7 1.3 5.4 4" strokeWidth="2" {...ROUND} />
    </>
  ),
  due: (
    <>
      <rect x="3.9" y="3.9" width="16.2" height="16.2" rx="2.2" transform="rotate(45 12 12)" {...LINE} />
      <path d="M12 7.5V12l2.8 2" strokeWidth="2.2" {...ROUND} />
    </>
  ),
  blocked: (
    <>
      <polygon
        points="8 1.75 16 1.75 22.25 8 22.25 16 16 22.25 8 22.25 1.75 16 1.75 8"
        strokeLinejoin="round"
        {...LINE}
      />
      <path d="M6.8 12h10.4" strokeWidth="3" {...ROUND} />
    </>
  ),
}

/** The shape of a room's state in the colour of the text around it: 48 px on plates, 22 in a line of text. */
export function RoomGlyph({ state, size = 48 }: { readonly state: RoomGlyphState; readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      {SHAPES[state]}
    </svg>
  )
}
