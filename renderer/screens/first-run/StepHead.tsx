import styles from './StepHead.module.css'

/** The question of a step, and a sentence about it. */
export function StepHead({ title, about }: { readonly title: string; readonly about: string }) {
  return (
    <header className={styles['head']}>
      <h2>{title}</h2>
      <p className="muted">{about}</p>
    </header>
  )
}
