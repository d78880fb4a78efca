import { APP_KEYS_TEXT } from '../../../shared/text/frame'
import { Dialog } from '../../components/Dialog'
import { Kbd } from '../../components/Kbd'
import styles from './AppKeysSheet.module.css'

/** All keys outside of a session. */
export function AppKeysSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title={APP_KEYS_TEXT.title} closeLabel={APP_KEYS_TEXT.close}>
      <dl className={styles['keys']}>
        {APP_KEYS_TEXT.rows.map(([key, does]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
