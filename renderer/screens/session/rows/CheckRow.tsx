import { memo, useEffect, useLayoutEffect, useRef } from 'react'
import { currentEntry } from '../../../../shared/session/state'
import { errorSentence } from '../../../../shared/text/errors'
import { afterPaint } from '../../../components/after-paint'
import { CheckGlyph } from '../../../components/CheckGlyph'
import { classNames } from '../../../components/class-names'
import { rowId, tickId } from '../list-ui'
import { glyphOf, isPartFilled, isRunning, runningTime, shapeOf } from '../row-state'
import { useSecond } from '../use-second'
import { RowActions } from './RowActions'
import { RowBody } from './RowBody'
import { RowMeta } from './RowMeta'
import { RowTimer } from './RowTimer'
import styles from './CheckRow.module.css'
import type { RowProps } from './row-props'

const CHECKED = { done: true, na: 'mixed', problem: false, part: false, timer: false, todo: false } as const

/** Where a row stands in a list of which only a part is drawn. */
interface RowPlace {
  /** 1 for the first. */
  readonly place?: number
  readonly of?: number
  /** Pixels of rows before it that are not drawn. */
  readonly gap?: number
  readonly measure?: (row: HTMLLIElement | null) => void
}

/** One line of the list. Drawn again only when its own line changes, and each second while its timer runs. */
export const CheckRow = memo(function CheckRow(props: RowProps & RowPlace) {
  const { line, state, timer, isActive, actions } = props
  const entry = currentEntry(state)
  useSecond(isRunning(timer, entry))
  const time = runningTime(timer, state, props.now())
  const glyph = glyphOf(state, isPartFilled(line, state, props.draft, props.lots()), time)
  const isTimer = glyph === 'timer'
  const labelId = `${rowId(line.id)}-label`
  const row = useRef<HTMLLIElement>(null)
  const opened = isActive ? (props.panel ?? 'fields') : undefined
  useEffect(() => {
    if (opened !== undefined) afterPaint(() => row.current?.scrollIntoView({ block: 'nearest' }))
  }, [opened])
  const { measure } = props
  useLayoutEffect(() => measure?.(row.current))
  return (
    <li
      ref={row}
      id={rowId(line.id)}
      data-line={line.id}
      data-index={props.place === undefined ? undefined : props.place - 1}
      aria-posinset={props.place}
      aria-setsize={props.of}
      style={props.gap === undefined ? undefined : { marginTop: props.gap }}
      className={classNames(
        styles['row'],
        styles[glyph],
        isActive && styles['active'],
        props.isUnsaved && styles['unsaved'],
        props.access === 'later' && styles['later'],
      )}
    >
      <button
        type="button"
        id={tickId(line.id)}
        className={styles['tick']}
        role="checkbox"
        aria-checked={CHECKED[glyph]}
        aria-disabled={isTickClosed(props, glyph) || undefined}
        aria-labelledby={labelId}
        aria-describedby={`${rowId(line.id)}-meta`}
        onClick={() => actions.tick(line.id)}
      >
        <CheckGlyph
          shape={shapeOf(line)}
          state={glyph}
          size={isTimer ? 44 : 36}
          {...(time !== undefined && timer !== undefined && { left: time.left / timer.seconds })}
        />
      </button>
      <div className={styles['middle']}>
        <p className={styles['label']} id={labelId}>
          {line.label}
        </p>
        <RowMeta {...props} time={time} id={`${rowId(line.id)}-meta`} />
        {timer !== undefined && time !== undefined && <RowTimer.Bar timer={timer} time={time} />}
      </div>
      <RowActions {...props} time={time} />
      <RowBody {...props} time={time} />
      {props.error !== undefined && (
        <p className={styles['error']} role="alert">
          {errorSentence(props.error)}
        </p>
      )}
    </li>
  )
})

function isTickClosed({ access, line, waitsFor }: RowProps, glyph: string): boolean {
  const isClosed = access === 'later' || line.automatic === true || line.closedBySeal === true
  return isClosed || waitsFor !== undefined || glyph === 'part' || glyph === 'timer'
}
