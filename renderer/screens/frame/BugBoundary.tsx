import { OctagonAlert } from 'lucide-react'
import { Component, type ReactNode } from 'react'
import { BUG_TEXT } from '../../../shared/text/frame'
import { Banner } from '../../components/Banner'
import { Button } from '../../components/Button'
import styles from './BugBoundary.module.css'

interface Shown {
  /** The screen itself broke: nothing of it can be shown any more. */
  readonly broken?: string
  /** Something behind the screen broke: the screen stays. */
  readonly behind?: string | undefined
}

/** A bug is shown as a bug: in plain words, with what is safe and what to do. */
export class BugBoundary extends Component<{ readonly children: ReactNode }, Shown> {
  override state: Shown = {}

  static getDerivedStateFromError(error: unknown): Shown {
    return { broken: detailOf(error) }
  }

  override componentDidMount(): void {
    window.addEventListener('unhandledrejection', this.#onRejection)
  }

  override componentWillUnmount(): void {
    window.removeEventListener('unhandledrejection', this.#onRejection)
  }

  // Calls answer what is expected as data and reject only for bugs.
  readonly #onRejection = (event: PromiseRejectionEvent) => this.setState({ behind: detailOf(event.reason) })

  override render(): ReactNode {
    if (this.state.broken !== undefined) return <BrokenScreen detail={this.state.broken} />
    return (
      <>
        {this.state.behind !== undefined && (
          <div className={styles['banner']}>
            <Banner
              title={BUG_TEXT.title}
              actions={<BannerButtons onClose={() => this.setState({ behind: undefined })} />}
            >
              {BUG_TEXT.small}
            </Banner>
          </div>
        )}
        {this.props.children}
      </>
    )
  }
}

function BannerButtons({ onClose }: { readonly onClose: () => void }) {
  return (
    <>
      <Button variant="ghost" onPress={onClose}>
        {BUG_TEXT.dismiss}
      </Button>
      <Button onPress={() => location.reload()}>{BUG_TEXT.reload}</Button>
    </>
  )
}

function BrokenScreen({ detail }: { readonly detail: string }) {
  return (
    <main className={styles['broken']} role="alert">
      <OctagonAlert size={40} aria-hidden="true" />
      <h1>{BUG_TEXT.title}</h1>
      <p>{BUG_TEXT.safe}</p>
      <Button variant="primary" size="lg" onPress={() => location.reload()}>
        {BUG_TEXT.reload}
      </Button>
      <p className="small muted">
        {BUG_TEXT.detail} <span className="mono">{detail}</span>
      </p>
    </main>
  )
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
