import { useEffect, useState } from 'react'
import type { GoingRow, HeldRow, RetentionRows } from '../../../../shared/retention/retention-view'
import { errorSentence } from '../../../../shared/text/errors'
import { RETENTION_TEXT as TEXT } from '../../../../shared/text/retention'
import { call } from '../../../api/api'
import { Button } from '../../../components/Button'
import styles from './retention.module.css'

interface TrialRowsProps {
  readonly token: string
  readonly which: RetentionRows['which']
  readonly count: number
}

const PAGE = 100

/** The records of a dry run one by one, a page more at a press. */
export function TrialRows({ token, which, count }: TrialRowsProps) {
  const [rows, setRows] = useState<readonly (GoingRow | HeldRow)[]>([])
  const [wanted, setWanted] = useState(PAGE)
  const [error, setError] = useState<string>()
  const have = rows.length
  useEffect(() => {
    if (have >= Math.min(wanted, count)) return
    let isOver = false
    void call('retention.rows', { token, which, offset: have, limit: PAGE }).then((result) => {
      if (isOver) return
      if (result.ok) setRows((before) => [...before, ...result.value.rows])
      else setError(errorSentence(result.error))
    })
    return () => {
      isOver = true
    }
  }, [token, which, have, wanted, count])
  if (count === 0) return <p className="muted">{TEXT.noRows}</p>
  if (error !== undefined) return <p role="alert">{error}</p>
  return (
    <div className={styles['scroll']} role="region" aria-label={TEXT.table[which]} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{TEXT.columns.session}</th>
            <th scope="col">{TEXT.columns.day}</th>
            <th scope="col">{TEXT.columns.client}</th>
            <th scope="col">{TEXT.columns.room}</th>
            <th scope="col">{TEXT.columns.why}</th>
            {which === 'going' && (
              <th scope="col" className={styles['number']}>
                {TEXT.columns.bytes}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.session} row={row} />
          ))}
        </tbody>
      </table>
      {have < count && (
        <div className={styles['more']}>
          <Button variant="quiet" onPress={() => setWanted(have + PAGE)}>
            {TEXT.more(Math.min(PAGE, count - have))}
          </Button>
        </div>
      )}
    </div>
  )
}

function Row({ row }: { readonly row: GoingRow | HeldRow }) {
  const { session, day, client, room } = row
  return (
    <tr>
      <td className={styles['code']}>{session}</td>
      <td className={styles['day']}>{day === undefined ? '' : TEXT.day(day)}</td>
      <td className={styles['client']}>
        <bdi>{client}</bdi>
      </td>
      <td className={styles['room']}>
        <bdi>{room}</bdi>
      </td>
      <td className={styles['why']}>
        <bdi>{'why' in row ? TEXT.stays(row.why) : TEXT.why(row)}</bdi>
      </td>
      {'bytes' in row && <td className={styles['number']}>{TEXT.size(row.bytes)}</td>}
    </tr>
  )
}
