import type { Section } from '../../../shared/checklist/checklist'
import type { renameSection } from '../../../shared/checklist/draft/lines'
import { CHECKLISTS_TEXT as TEXT } from '../../../shared/text/checklist-screen'
import { Button } from '../../components/Button'
import { TextField } from '../../components/TextField'
import styles from './Pauses.module.css'

interface SectionWordsProps {
  readonly section: Section
  readonly onChange: (words: Parameters<typeof renameSection>[2]) => void
  readonly onDone: () => void
}

/** The words of a pause: its name, what stands above its lines, and its door before and after it was passed. */
export function SectionWords({ section, onChange, onDone }: SectionWordsProps) {
  return (
    <div className={styles['words']}>
      <TextField
        label={TEXT.sectionName}
        value={section.name}
        maxLength={40}
        onChange={(name) => onChange({ name })}
        autoFocus
      />
      <TextField
        label={TEXT.instruction}
        value={section.instruction}
        maxLength={120}
        onChange={(instruction) => onChange({ instruction })}
      />
      {section.kind === 'pause' && (
        <>
          <TextField
            label={TEXT.doorLabel}
            value={section.door.label}
            maxLength={40}
            onChange={(label) => onChange({ door: { label } })}
          />
          <TextField
            label={TEXT.doorBefore}
            value={section.door.before}
            maxLength={60}
            onChange={(before) => onChange({ door: { before } })}
          />
          <TextField
            label={TEXT.doorPassed}
            value={section.door.passed}
            maxLength={40}
            onChange={(passed) => onChange({ door: { passed } })}
          />
        </>
      )}
      <div>
        <Button onPress={onDone}>{TEXT.doneRenaming}</Button>
      </div>
    </div>
  )
}
