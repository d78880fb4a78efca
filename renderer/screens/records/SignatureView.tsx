import { pathBox } from './path-box'
import styles from './SignatureView.module.css'

/** A signature as it was drawn, fitted to its place. */
export function SignatureView({ path, label }: { readonly path: string; readonly label: string }) {
  const { x, y, width, height } = pathBox(path)
  return (
    <div className={styles['frame']}>
      <svg viewBox={`${x} ${y} ${width} ${height}`} role="img" aria-label={label}>
        <path d={path} />
      </svg>
    </div>
  )
}
