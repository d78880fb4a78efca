import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { OVERVIEW_TEXT as TEXT } from '../../../../shared/text/overview'
import { Button } from '../../../components/Button'
import { classNames } from '../../../components/class-names'
import { Panel } from '../../../components/Panel'
import { VisuallyHidden } from '../../../components/VisuallyHidden'
import styles from './overview.module.css'

/** As many rows of a part as the Overview shows. */
const MOST = 6

export interface GlanceRow {
  readonly id: string
  readonly name: string
  readonly cells: readonly ReactNode[]
}

interface GlanceProps {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly GlanceRow[]
  readonly withHeads?: boolean
  readonly footer?: ReactNode
  readonly add: string
  readonly edit: string
  readonly editName: (name: string) => string
  /** Without an id: the whole part. `new`: something that is not stored yet. */
  readonly onOpen: (item?: string) => void
}

/** The first rows of a part of Settings, each with the way to its change. */
export function Glance({ title, columns, rows, withHeads = false, footer, ...props }: GlanceProps) {
  const left = rows.length - MOST
  return (
    <Panel
      heading={title}
      padding="none"
      footer={footer}
      actions={
        <Button onPress={() => props.onOpen('new')}>
          <Plus size={20} aria-hidden="true" />
          {props.add}
        </Button>
      }
    >
      {rows.length === 0 && <p className={classNames('muted', styles['none'])}>{TEXT.none}</p>}
      {rows.length > 0 && (
        <table className={styles['table']} aria-label={title}>
          <thead className={withHeads ? undefined : styles['hiddenHead']}>
            <tr>
              {[...columns, TEXT.edit].map((head, place) => (
                <th key={head} scope="col">
                  {place < columns.length ? head : <VisuallyHidden>{head}</VisuallyHidden>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST).map((row) => (
              <Row key={row.id} row={row} {...props} />
            ))}
          </tbody>
        </table>
      )}
      {left > 0 && (
        <div className={styles['more']}>
          <span className="muted">{TEXT.more(left)}</span>
          <Button variant="quiet" label={TEXT.all(title)} onPress={() => props.onOpen()}>
            {TEXT.showAll}
          </Button>
        </div>
      )}
    </Panel>
  )
}

type RowProps = Pick<GlanceProps, 'edit' | 'editName' | 'onOpen'> & { readonly row: GlanceRow }

function Row({ row: { id, name, cells }, edit, editName, onOpen }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      {cells.map((cell, place) => (
        <td key={place}>{cell}</td>
      ))}
      <td>
        <Button variant="quiet" label={editName(name)} onPress={() => onOpen(id)}>
          {edit}
        </Button>
      </td>
    </tr>
  )
}
