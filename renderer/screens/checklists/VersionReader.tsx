import { type ReactNode, useRef, useState } from 'react'
import type { Checklist } from '../../../shared/checklist/checklist'
import type { ChecklistView, VersionRow } from '../../../shared/checklist/version-view'
import styles from './ChecklistsScreen.module.css'
import { NewerVersion } from './NewerVersion'
import { Pauses } from './Pauses'
import { useKeptFocus } from './use-kept-focus'
import { usePicked } from './use-picked'
import { VersionActions, VersionSide } from './VersionSide'

interface VersionReaderProps {
  readonly view: ChecklistView
  readonly list: Checklist
  readonly row: VersionRow
  readonly side: ReactNode
  /** What stands on the right instead: the form for a new checklist. */
  readonly form: ReactNode
  readonly told: string | undefined
  readonly error: string | undefined
  readonly onChange: () => void
  readonly onUse: () => void
  readonly onRetire: () => void
  readonly onTakeNewer: () => void
}

const NOTHING: readonly never[] = []

/** A version that can be read, never changed. */
export function VersionReader(props: VersionReaderProps) {
  const { view, list, row } = props
  const picked = usePicked(list)
  const side = useRef<HTMLDivElement>(null)
  useKeptFocus(side, '[role=region]')
  const [nextVersion] = useState(Math.max(...view.versions.map(({ version }) => version)) + 1)
  return (
    <div className={styles['editor']}>
      <div className={styles['left']}>{props.side}</div>
      <div className={styles['middle']}>
        {props.told !== undefined && (
          <p className={styles['told']} role="status">
            {props.told}
          </p>
        )}
        <Pauses list={list} {...picked} changesOf={() => NOTHING} isFaulty={() => false} onOpen={() => undefined} />
      </div>
      <div className={styles['right']} ref={side}>
        <div className={styles['scroll']} tabIndex={0} role="region" aria-label={list.name}>
          {props.form === undefined && row.state === 'in-use' && isOffered(view) && (
            <NewerVersion inUse={list} newer={view.newer} onTake={props.onTakeNewer} />
          )}
          {props.form ?? <VersionSide list={list} picked={picked.picked} />}
        </div>
        {props.form === undefined && (
          <div className={styles['use']}>
            <VersionActions
              view={view}
              row={row}
              nextVersion={nextVersion}
              onChange={props.onChange}
              onUse={props.onUse}
              onRetire={props.onRetire}
              error={props.error}
            />
          </div>
        )}
      </div>
    </div>
  )
}

/** Beside a draft it has to wait. */
function isOffered(view: ChecklistView): view is ChecklistView & Required<Pick<ChecklistView, 'newer'>> {
  return view.newer !== undefined && view.draft === undefined
}
