import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './Chip.module.css'

export type ChipTone = 'ready' | 'busy' | 'due' | 'block' | 'plain' | 'line'

/** A state in one or two words; give an icon (16 to 18 px) so that the tone is never the only sign. */
export function Chip(props: { readonly tone: ChipTone; readonly icon?: ReactNode; readonly children: ReactNode }) {
  return (
    <span className={classNames(styles['chip'], styles[props.tone])}>
      {props.icon}
      {props.children}
    </span>
  )
}
