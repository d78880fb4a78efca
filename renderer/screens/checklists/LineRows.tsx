import type { KeyboardEvent } from 'react'
import { DropIndicator, GridList, useDragAndDrop } from 'react-aria-components'
import type { Section } from '../../../shared/checklist/checklist'
import type { LineChange } from '../../../shared/checklist/draft/difference'
import { CHECKLISTS_TEXT as TEXT } from '../../../shared/text/checklist-screen'
import { LineRow } from './LineRow'
import styles from './LineRows.module.css'

interface LineRowsProps {
  readonly section: Section
  readonly picked: string | undefined
  readonly onPick: (line: string) => void
  readonly changesOf: (line: string) => readonly LineChange[]
  readonly isFaulty: (line: string) => boolean
  /** Puts a line at a place, counted without it; absent where nothing can be changed. */
  readonly move?: ((line: string, index: number) => void) | undefined
  /** From the list to the fields of the picked line. */
  readonly onOpen: () => void
}

/** The lines of a pause. Arrows pick; Alt with an arrow moves; dragging moves too. */
export function LineRows(props: LineRowsProps) {
  const { section, picked, move } = props
  const dragAndDropHooks = useOrder(section, move)
  const moveByKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    const at = section.lines.findIndex(({ id }) => id === picked)
    if (!event.altKey || step === 0 || at < 0 || picked === undefined || move === undefined) return
    event.preventDefault()
    event.stopPropagation()
    move(picked, at + step)
  }
  return (
    <div onKeyDownCapture={moveByKey}>
      <GridList
        aria-label={TEXT.lines(section.name)}
        className={styles['rows'] ?? ''}
        items={section.lines}
        dependencies={[props.changesOf, props.isFaulty, move]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={picked === undefined ? [] : [picked]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          if (typeof key === 'string') props.onPick(key)
        }}
        onAction={props.onOpen}
        {...(move !== undefined && { dragAndDropHooks })}
        renderEmptyState={() => <p className={styles['empty']}>{TEXT.noLines}</p>}
      >
        {(line) => (
          <LineRow
            line={line}
            changes={props.changesOf(line.id)}
            isFaulty={props.isFaulty(line.id)}
            isReadOnly={move === undefined}
          />
        )}
      </GridList>
    </div>
  )
}

function useOrder({ lines }: Section, move: LineRowsProps['move']) {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => Array.from(keys, (key) => ({ 'text/plain': String(key) })),
    getAllowedDropOperations: () => ['move'],
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles['drop'] ?? ''} />,
    onReorder: ({ keys, target }) => {
      const [line] = keys
      if (typeof line !== 'string' || move === undefined) return
      const others = lines.filter(({ id }) => id !== line)
      const at = others.findIndex(({ id }) => id === target.key)
      if (at >= 0) move(line, target.dropPosition === 'after' ? at + 1 : at)
    },
  })
  return dragAndDropHooks
}
