import styles from './Thumb.module.css'

export interface ThumbProps {
  readonly src: string
  /** What the picture shows and when, e.g. “Photo of pouch strip, 14:15”. */
  readonly label: string
  /** Opens the picture; without it the thumb is only an image. */
  readonly onPress?: (() => void) | undefined
}

/** A photo at 64 by 48. */
export function Thumb({ src, label, onPress }: ThumbProps) {
  if (!onPress) return <img className={styles['thumb']} src={src} alt={label} width={64} height={48} />
  return (
    <button type="button" className={styles['thumb']} aria-label={label} onClick={onPress}>
      <img src={src} alt="" width={64} height={48} />
    </button>
  )
}
