import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './Table.module.css'

export interface TableColumn {
  readonly id: string
  readonly head: ReactNode
  readonly align?: 'right'
  readonly sort?: 'ascending' | 'descending'
}

export interface TableProps {
  /** Spoken name of the table. */
  readonly label: string
  readonly columns: readonly TableColumn[]
  /** The rows, as `<tr>`; cells of right-aligned columns are `RightCell`s. */
  readonly children: ReactNode
}

/** A plain table that scrolls under its head. Mark the chosen row with `aria-selected`. */
export function Table({ label, columns, children }: TableProps) {
  return (
    <div className={styles['scroll']} role="region" aria-label={label} tabIndex={0}>
      <table className={styles['table']} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                aria-sort={column.sort}
                className={classNames(column.align === 'right' && styles['right'])}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

/** A cell of a right-aligned column. */
export function RightCell({ children }: { readonly children: ReactNode }) {
  return <td className={styles['right']}>{children}</td>
}
