import { fingerprintGroups } from './fingerprint-groups'
import styles from './Fingerprint.module.css'

/** The whole fingerprint, grouped so that two people can compare it aloud. */
export function Fingerprint({ hash }: { readonly hash: string }) {
  return (
    <p className={styles['groups']}>
      {fingerprintGroups(hash).map((group, place) => (
        <span key={place}>{group} </span>
      ))}
    </p>
  )
}
