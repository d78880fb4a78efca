import type { ReactNode } from 'react'
import { INSIGHT_TEXT } from '../../../shared/text/insights'
import { classNames } from '../../components/class-names'
import { linkProps, type LinkTarget } from '../../components/follow-link'
import styles from './FiguresTable.module.css'

interface FiguresRow {
  readonly id: string
  readonly name: string
  readonly cells: readonly ReactNode[]
  /** The sessions behind the row; none where there are none. */
  readonly target?: LinkTarget | undefined
}

interface FiguresTableProps {
  readonly label: string
  /** The first is that of the names, the others hold numbers. */
  readonly heads: readonly string[]
  readonly rows: readonly FiguresRow[]
}

/** Figures in rows; the whole row is the link that its name is. */
export function FiguresTable({ label, heads, rows }: FiguresTableProps) {
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label={label}>
        <thead>
          <tr>
            {heads.map((head, place) => (
              <th key={head} scope="col" className={classNames(place > 0 && styles['number'])}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, cells, target }) => (
            <tr key={id} className={classNames(target !== undefined && styles['linked'])}>
              <th scope="row">
                {target === undefined ? (
                  name
                ) : (
                  <a {...linkProps(target)} aria-label={INSIGHT_TEXT.follow(name)}>
                    {name}
                  </a>
                )}
              </th>
              {cells.map((cell, place) => (
                <td key={heads[place + 1]} className={styles['number']}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
