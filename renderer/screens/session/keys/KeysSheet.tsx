import { KEYS_TEXT } from '../../../../shared/text/session'
import { Dialog } from '../../../components/Dialog'
import { Kbd } from '../../../components/Kbd'
import styles from './KeysSheet.module.css'

/** All keys of the session, the one modal sheet that a session has. */
export function KeysSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog open={isOpen} onClose={onClose} title={KEYS_TEXT.title} closeLabel={KEYS_TEXT.close}>
      <Keys heading={KEYS_TEXT.list} rows={KEYS_TEXT.rows.list} />
      <Keys heading={KEYS_TEXT.anywhere} rows={KEYS_TEXT.rows.anywhere} />
    </Dialog>
  )
}

function Keys(props: { readonly heading: string; readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <>
      <h3 className={styles['heading']}>{props.heading}</h3>
      <dl className={styles['keys']}>
        {props.rows.map(([key, does]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
