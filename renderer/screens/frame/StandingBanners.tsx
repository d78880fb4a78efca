import { FlaskConical, TriangleAlert } from 'lucide-react'
import { EXAMPLE_PIN } from '../../../shared/catalog/example-clinic'
import { FRAME_TEXT } from '../../../shared/text/frame'
import { Button } from '../../components/Button'
import { useApp } from './app-context'
import styles from './StandingBanners.module.css'

/** What must not be forgotten: example data, and a program that runs on a stand-in. */
export function StandingBanners({ withRemove = true }: { readonly withRemove?: boolean }) {
  const { status, go } = useApp()
  return (
    <>
      {status.standIn !== undefined && (
        <div className={styles['banner']}>
          <TriangleAlert size={20} aria-hidden="true" />
          <p>{FRAME_TEXT.standIn(status.electron, status.standIn.wanted)}</p>
        </div>
      )}
      {status.example && (
        <div className={styles['banner']}>
          <FlaskConical size={20} aria-hidden="true" />
          <p>
            <b>{FRAME_TEXT.example}</b> {FRAME_TEXT.examplePin(EXAMPLE_PIN)}
          </p>
          {withRemove && (
            <Button variant="quiet" onPress={() => go({ name: 'settings', part: 'example' })}>
              {FRAME_TEXT.removeExample}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
