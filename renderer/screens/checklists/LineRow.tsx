import { CircleAlert, GripVertical, Pencil } from 'lucide-react'
import { Button, GridListItem } from 'react-aria-components'
import type { Line } from '../../../shared/checklist/checklist'
import { answerKind, photoBeside } from '../../../shared/checklist/draft/answers'
import type { LineChange } from '../../../shared/checklist/draft/difference'
import { ANSWER_WORDS, changeWord } from '../../../shared/text/checklist-editor'
import { CHECKLISTS_TEXT as TEXT } from '../../../shared/text/checklist-screen'
import { CheckGlyph } from '../../components/CheckGlyph'
import { VisuallyHidden } from '../../components/VisuallyHidden'
import { ANSWER_ICONS } from './answer-icons'
import styles from './LineRows.module.css'

interface LineRowProps {
  readonly line: Line
  readonly changes: readonly LineChange[]
  readonly isFaulty: boolean
  readonly isReadOnly: boolean
}

/** One line of a pause as the editor lists it: how much it counts, its words, how it is answered, what is new about it. */
export function LineRow({ line, changes, isFaulty, isReadOnly }: LineRowProps) {
  const kind = answerKind(line)
  const Icon = ANSWER_ICONS[kind]
  const answer = ANSWER_WORDS[kind]
  const label = line.label.trim() === '' ? TEXT.withoutWords : line.label
  const [change] = changes
  return (
    <GridListItem id={line.id} textValue={label} className={styles['row'] ?? ''}>
      {!isReadOnly && (
        <Button slot="drag" className={styles['grip'] ?? ''} aria-label={TEXT.drag(label)}>
          <GripVertical size={20} aria-hidden="true" />
        </Button>
      )}
      <CheckGlyph shape={line.level === 'must' ? 'octagon' : 'square'} state="todo" size={28} />
      <span className={styles['label']}>
        <bdi>{label}</bdi>
        {line.level === 'must' && <VisuallyHidden>, {TEXT.mustPass}</VisuallyHidden>}
      </span>
      <span className={styles['facts']}>
        <span>
          <Icon size={18} aria-hidden="true" />
          {photoBeside(line) === 'needed' ? TEXT.withPhoto(answer) : answer}
        </span>
        {line.askedIf !== undefined && <span>{TEXT.asked}</span>}
        {change !== undefined && (
          <span className={styles['changed']}>
            <Pencil size={16} aria-hidden="true" />
            {changes.length > 1 ? `${changeWord(change)} +${changes.length - 1}` : changeWord(change)}
          </span>
        )}
        {isFaulty && (
          <span className={styles['faulty']}>
            <CircleAlert size={16} aria-hidden="true" />
            {TEXT.toPutRight}
          </span>
        )}
      </span>
    </GridListItem>
  )
}
