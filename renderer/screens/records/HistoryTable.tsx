import { LockKeyhole, OctagonMinus, Pencil, Wrench } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import type { RecordRow } from '../../../shared/ipc/views'
import { HISTORY_TEXT, finishedWords, treatmentWords } from '../../../shared/text/records'
import { CheckGlyph } from '../../components/CheckGlyph'
import { Chip } from '../../components/Chip'
import { VisuallyHidden } from '../../components/VisuallyHidden'
import styles from './HistoryTable.module.css'
import { movedIndex } from './moved-index'

interface HistoryTableProps {
  readonly rows: readonly RecordRow[]
  /** Place of the first row among all records. */
  readonly offset: number
  readonly total: number
  readonly index: number
  readonly onIndex: (index: number) => void
  readonly onOpen: (session: string) => void
}

/** A grid of rows: one of them takes the focus, keys move it, Enter opens it. */
export function HistoryTable({ rows, offset, total, index, onIndex, onOpen }: HistoryTableProps) {
  const focused = useRef<HTMLTableRowElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const isInside = useRef(false)
  useEffect(() => {
    const row = focused.current
    if (row === null) return
    if (isInside.current) row.focus({ preventScroll: true })
    row.scrollIntoView({ block: 'nearest' })
  }, [index, rows])
  const onKey = (event: KeyboardEvent) => {
    const visible = Math.max(
      1,
      Math.floor((body.current?.clientHeight ?? 480) / (focused.current?.clientHeight ?? 48)) - 1,
    )
    const next = movedIndex(event.key, index, total, visible)
    const row = rows[index - offset]
    if (event.key === 'Enter' && row !== undefined) onOpen(row.session)
    else if (next !== undefined) onIndex(next)
    else return
    event.preventDefault()
  }
  const { columns } = HISTORY_TEXT
  return (
    <div ref={body} className={styles['scroll']}>
      <table role="grid" className={styles['table']} aria-label={HISTORY_TEXT.table} aria-rowcount={total + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {Object.entries(columns).map(([id, head]) => (
              <th key={id} scope="col" className={styles[id]}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody
          onKeyDown={onKey}
          onFocus={() => {
            isInside.current = true
          }}
          onBlur={(event) => {
            isInside.current = event.currentTarget.contains(event.relatedTarget)
          }}
        >
          {rows.map((row, place) => {
            const at = offset + place
            return (
              <tr
                key={row.session}
                ref={at === index ? focused : null}
                aria-rowindex={at + 2}
                aria-selected={at === index}
                tabIndex={at === index ? 0 : -1}
                onFocus={() => {
                  if (at !== index) onIndex(at)
                }}
                onClick={() => onOpen(row.session)}
              >
                <Cells row={row} />
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Cells({ row }: { readonly row: RecordRow }) {
  const sealed = { at: row.sealedAt, offset: row.offset }
  return (
    <>
      <td className={styles['finished']}>{finishedWords(sealed, new Date().getFullYear())}</td>
      <td>{row.roomName}</td>
      <td>{row.client ?? <span className="muted">{HISTORY_TEXT.noClient}</span>}</td>
      <td className={styles['treatment']}>{treatmentWords(row.purpose, row.treatment)}</td>
      <td className={styles['technician']}>{row.technicianName}</td>
      <td>
        <span className={styles['counts']}>
          <Count state="done" count={row.done} words={HISTORY_TEXT.done} />
          <Count state="na" count={row.notApplicable} words={HISTORY_TEXT.notApplicable} />
          <Count state="problem" count={row.problems} words={HISTORY_TEXT.problem} />
        </span>
      </td>
      <td>
        <StatusChip row={row} />
      </td>
      <td className={styles['record']}>{row.session}</td>
    </>
  )
}

interface CountProps {
  readonly state: 'done' | 'na' | 'problem'
  readonly count: number
  readonly words: string
}

function Count({ state, count, words }: CountProps) {
  return (
    <span className={styles['count']}>
      {count > 0 && (
        <>
          <CheckGlyph shape="square" state={state} size={18} />
          {count}
          <VisuallyHidden> {words}</VisuallyHidden>
        </>
      )}
    </span>
  )
}

function StatusChip({ row }: { readonly row: RecordRow }) {
  const { status } = HISTORY_TEXT
  if (row.stopped) {
    return (
      <Chip tone="block" icon={<OctagonMinus size={16} aria-hidden="true" />}>
        {status.stopped}
      </Chip>
    )
  }
  if (row.problems > 0) {
    return (
      <Chip tone="due" icon={<Wrench size={16} aria-hidden="true" />}>
        {status.putRight}
      </Chip>
    )
  }
  if (row.corrected > 0) {
    return (
      <Chip tone="line" icon={<Pencil size={16} aria-hidden="true" />}>
        {status.corrected}
      </Chip>
    )
  }
  return (
    <Chip tone="ready" icon={<LockKeyhole size={16} aria-hidden="true" />}>
      {status.sealed}
    </Chip>
  )
}
