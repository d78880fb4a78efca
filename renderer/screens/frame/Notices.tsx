import { Info, OctagonAlert } from 'lucide-react'
import { useId } from 'react'
import { NOTICE_TEXT, noticeSentence } from '../../../shared/text/notices'
import { call } from '../../api/api'
import { Button } from '../../components/Button'
import { useApp } from './app-context'
import { useBoard } from './board-context'
import styles from './Notices.module.css'

/** What the program owes the person to say, once, and sessions that are not saved, until they are. */
export function Notices() {
  const { status, reloadStatus, go } = useApp()
  const { unsaved } = useBoard()
  const title = useId()
  const dismiss = async () => {
    await call('app.dismiss-notices', {})
    reloadStatus()
  }
  return (
    <>
      {unsaved.map(({ session, roomName, count }) => (
        <div key={session} className={styles['unsaved']} role="alert">
          <OctagonAlert size={22} aria-hidden="true" />
          <p>
            <bdi>{roomName}</bdi>
            {NOTICE_TEXT.unsaved(count)}
          </p>
          <Button onPress={() => go({ name: 'session', session })}>{NOTICE_TEXT.open}</Button>
        </div>
      ))}
      {status.notices.length > 0 && (
        <section className={styles['notices']} aria-labelledby={title}>
          <Info size={22} aria-hidden="true" />
          <div>
            <h2 className={styles['title']} id={title}>
              {NOTICE_TEXT.title}
            </h2>
            <ul>
              {status.notices.map((notice, place) => (
                <li key={place}>{noticeSentence(notice)}</li>
              ))}
            </ul>
          </div>
          <Button onPress={() => void dismiss()}>{NOTICE_TEXT.dismiss}</Button>
        </section>
      )}
    </>
  )
}
